#pragma once

#include <emscripten/val.h>

#include <algorithm>
#include <optional>
#include <span>
#include <string>

#include "surprisal/core/error.h"
#include "surprisal/core/field.h"
#include "whole.h"

namespace surprisal::bindings {

/// The place of a word among the choices of a setting. Throws std::invalid_argument, for example
/// "[rnn] mode "first" is not one of every-position, last-position".
inline std::size_t to_choice(const char* op, std::string_view name,
                             std::span<const std::string_view> choices, const std::string& word) {
  const auto found = std::find(choices.begin(), choices.end(), word);
  if (found != choices.end()) return static_cast<std::size_t>(found - choices.begin());
  std::string all;
  for (const std::string_view choice : choices) {
    if (!all.empty()) all += ", ";
    all += choice;
  }
  fail(op, name, " \"", word, "\" is not one of ", all);
}

/// What an object of JavaScript says of a run, by the table of its settings; what it leaves out, of
/// what may be left out, is as in a new `Config`. Throws std::invalid_argument for what is missing,
/// no number or outside its limit.
template <class Config>
Config read_config(const char* op, std::span<const Field<Config>> fields,
                   const emscripten::val& object) {
  Config config;
  const auto number = [op](const Field<Config>& field, const emscripten::val& value) {
    if (!value.isNumber()) fail(op, field.limit.name, " is not a number");
    const auto given = value.as<double>();
    check(op, field.limit, given);
    return given;
  };
  for (const Field<Config>& field : fields) {
    const emscripten::val value = object[std::string(field.name)];
    const bool absent = value.isUndefined() || value.isNull();
    const auto read = detail::Overloaded{
        [&](const ChoiceOf<Config>& choice) {
          if (absent) return;
          if (!value.isString()) fail(op, field.limit.name, " is not a text");
          choice.set(config, to_choice(op, field.limit.name, field.choices,
                                       value.as<std::string>()));
        },
        [&](auto member) {
          auto& target = member(config);
          using Target = std::remove_reference_t<decltype(target)>;
          if constexpr (requires { target.has_value(); }) {
            target.reset();
            if (!absent) target = static_cast<typename Target::value_type>(number(field, value));
          } else {
            if (absent) fail(op, "Missing field: \"", field.name, "\"");
            target = static_cast<Target>(number(field, value));
          }
        },
    };
    std::visit(read, field.member);
  }
  return config;
}

}  // namespace surprisal::bindings
