#pragma once

#include <emscripten/val.h>

#include <optional>
#include <span>
#include <string>

#include "arrays.h"
#include "surprisal/core/field.h"

namespace surprisal::bindings {

/// The object of JavaScript that says what a run is to be.
using Config = Value<struct ConfigName>;

/// The place of a word among the choices of a setting. Throws std::invalid_argument, for example
/// "[rnn] mode "first" is not one of every-position, last-position".
std::size_t to_choice(const char* op, std::string_view name,
                      std::span<const std::string_view> choices, const std::string& word);

/// What the object says under a name, if it does. Throws std::invalid_argument for what is no
/// number within the limit, or none of the choices.
std::optional<double> given_number(const char* op, const Limit& limit, const Config& object,
                                   std::string_view name);
std::optional<std::size_t> given_choice(const char* op, const Limit& limit, const Config& object,
                                        std::string_view name,
                                        std::span<const std::string_view> choices);
[[noreturn]] void fail_missing(const char* op, std::string_view name);

/// What the object says of a run, by the table of its settings; what it leaves out, of what may be
/// left out, is as in a new `RunConfig`. Throws std::invalid_argument for what is missing or wrong.
template <class RunConfig>
RunConfig read_config(const char* op, std::span<const Field<RunConfig>> fields,
                      const Config& object) {
  RunConfig config;
  for (const Field<RunConfig>& field : fields)
    std::visit(detail::Overloaded{
                   [&](const ChoiceOf<RunConfig>& choice) {
                     const auto given =
                         given_choice(op, field.limit, object, field.name, field.choices);
                     if (given) choice.set(config, *given);
                   },
                   [&](auto member) {
                     auto& target = member(config);
                     using Target = std::remove_reference_t<decltype(target)>;
                     const auto given = given_number(op, field.limit, object, field.name);
                     if constexpr (requires { target.has_value(); }) {
                       target.reset();
                       if (given) target = static_cast<typename Target::value_type>(*given);
                     } else {
                       if (!given) fail_missing(op, field.name);
                       target = static_cast<Target>(*given);
                     }
                   },
               },
               field.member);
  return config;
}

}  // namespace surprisal::bindings
