#pragma once

#include <cstdio>
#include <string>

#include "surprisal/core/field.h"

/// Writes tables of settings as TypeScript.
namespace surprisal::configs {

inline std::string number(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.17g", value);
  return text;
}

inline std::string quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

inline std::string range(const Limit& limit) {
  return "minimum: " + number(limit.minimum) + ", maximum: " + number(limit.maximum) +
         ", exclusiveMinimum: " + (limit.exclusive_minimum ? "true" : "false");
}

template <class Config>
void print_field(const Field<Config>& field) {
  Config config;
  std::printf("  %s: {\n    flag: %s,\n    label: %s,\n", std::string(field.name).c_str(),
              quoted(field.flag).c_str(), quoted(field.limit.name).c_str());
  std::string fallback = "null";
  std::visit(detail::Overloaded{
                 [&](const ChoiceOf<Config>& choice) {
                   fallback = quoted(field.choices[choice.get(config)]);
                 },
                 [&](auto member) {
                   const auto& value = member(config);
                   if constexpr (requires { value.has_value(); }) {
                     if (value) fallback = number(static_cast<double>(*value));
                   } else {
                     fallback = number(static_cast<double>(value));
                   }
                 },
             },
             field.member);
  if (field.choices.empty()) {
    std::printf("    kind: \"%s\",\n    %s,\n", field.limit.whole ? "whole" : "real",
                range(field.limit).c_str());
  } else {
    std::printf("    kind: \"choice\",\n    choices: [");
    for (const std::string_view word : field.choices) std::printf("%s, ", quoted(word).c_str());
    std::printf("],\n");
  }
  std::printf("    fallback: %s,\n", fallback.c_str());
  if (!field.absent.empty()) std::printf("    absent: %s,\n", quoted(field.absent).c_str());
  std::printf("  },\n");
}

/// What a value of the field can be, as a type.
template <class Config>
std::string type_of(const Field<Config>& field) {
  if (field.choices.empty()) return field.absent.empty() ? "number" : "number | null";
  std::string any;
  for (const std::string_view word : field.choices)
    any += (any.empty() ? "" : " | ") + quoted(word);
  return any;
}

/// The table as `<kind>Fields`, what --help and manuals say as `<kind>Help`, which pages leave out,
/// and as the interface `<Kind>Values` what a configuration has.
template <class Fields>
void print_fields(std::string kind, const Fields& fields) {
  std::printf("\nexport const %sFields = {\n", kind.c_str());
  for (const auto& field : fields) print_field(field);
  std::printf("} as const;\n\nexport const %sHelp = {\n", kind.c_str());
  for (const auto& field : fields)
    std::printf("  %s: {\n    value: %s,\n    help: %s,\n    says: %s,\n  },\n",
                std::string(field.name).c_str(), quoted(field.value).c_str(),
                quoted(field.help).c_str(), quoted(field.says).c_str());
  std::printf("} as const;\n");
  kind.front() = static_cast<char>(kind.front() - 'a' + 'A');
  std::printf("\nexport interface %sValues {\n", kind.c_str());
  for (const auto& field : fields)
    std::printf("  /** %s */\n  readonly %s: %s;\n", std::string(field.says).c_str(),
                std::string(field.name).c_str(), type_of(field).c_str());
  std::printf("}\n");
}

}  // namespace surprisal::configs
