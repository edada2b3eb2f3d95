#include "config.h"

#include <algorithm>

#include "surprisal/core/error.h"
#include "whole.h"

namespace surprisal::bindings {

std::size_t to_choice(const char* op, std::string_view name,
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

std::optional<double> given_number(const char* op, const Limit& limit, const Config& object,
                                   std::string_view name) {
  const emscripten::val value = object[name.data()];
  if (value.isUndefined() || value.isNull()) return std::nullopt;
  if (!value.isNumber()) fail(op, limit.name, " is not a number");
  const auto number = value.as<double>();
  check(op, limit, number);
  return number;
}

std::optional<std::size_t> given_choice(const char* op, const Limit& limit, const Config& object,
                                        std::string_view name,
                                        std::span<const std::string_view> choices) {
  const emscripten::val value = object[name.data()];
  if (value.isUndefined()) return std::nullopt;
  if (!value.isString()) fail(op, limit.name, " is not a text");
  return to_choice(op, limit.name, choices, value.as<std::string>());
}

void fail_missing(const char* op, std::string_view name) {
  fail(op, "Missing field: \"", name, "\"");
}

}  // namespace surprisal::bindings
