#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <variant>

#include "surprisal/core/limits.h"
#include "surprisal/core/tensor.h"

namespace surprisal {

/// One of a few words, by its place among `Field::choices`.
template <class Config>
struct ChoiceOf {
  std::size_t (*get)(const Config&);
  void (*set)(Config&, std::size_t);
};

/// One setting of a run, everywhere: its check, the object that JavaScript gives, addresses, flags,
/// help, the attributes of an element and the arguments of PyTorch follow from it. Its default is
/// what a new `Config` has.
template <class Config>
struct Field {
  using Member =
      std::variant<double& (*)(Config&), Index& (*)(Config&), std::optional<double>& (*)(Config&),
                   std::optional<Index>& (*)(Config&), ChoiceOf<Config>>;

  std::string_view name;  // in JavaScript, for example learningRate
  std::string_view flag;  // in addresses and on the command line, with hyphens, for example lr
  Limit limit{};          // of a number; the name, which a choice has too, is for messages
  Member member = ChoiceOf<Config>{};
  std::string_view value{};   // what --help calls the value, for example rate
  std::string_view help{};    // what it is, in a few words
  std::string_view says{};    // the same in a sentence
  std::string_view absent{};  // the word for no value, where there need not be one
  std::span<const std::string_view> choices{};
};

/// Tables one after the other, as one.
template <class Config, std::size_t... counts>
constexpr auto joined(const std::array<Field<Config>, counts>&... tables) {
  std::array<Field<Config>, (counts + ...)> all{};
  auto next = all.begin();
  ((next = std::copy(tables.begin(), tables.end(), next)), ...);
  return all;
}

namespace detail {

template <class... Cases>
struct Overloaded : Cases... {
  using Cases::operator()...;
};

}  // namespace detail

/// Throws std::invalid_argument for the first number that is outside its limit.
template <class Config>
void check_fields(const char* op, std::span<const Field<Config>> fields, Config config) {
  for (const Field<Config>& field : fields)
    std::visit(detail::Overloaded{
                   [](const ChoiceOf<Config>&) {},
                   [&](auto member) {
                     const auto& value = member(config);
                     if constexpr (requires { value.has_value(); }) {
                       if (value) check(op, field.limit, static_cast<double>(*value));
                     } else {
                       check(op, field.limit, static_cast<double>(value));
                     }
                   },
               },
               field.member);
}

}  // namespace surprisal
