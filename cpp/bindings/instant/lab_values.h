#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "arrays.h"
#include "surprisal/core/error.h"
#include "surprisal/core/evenly_spaced.h"
#include "surprisal/core/tensor.h"

/// What the bindings of several labs share.
namespace surprisal::bindings {

/// Sequences of tokens.
using TokenLists = Value<struct TokenListsName>;

/// n evenly spaced numbers, both ends included.
struct Spacing {
  double from = 0;
  double to = 0;
  double points = 0;
};

inline std::vector<double> to_points(const char* op, const Spacing& spacing) {
  return evenly_spaced(op, spacing.from, spacing.to, spacing.points);
}

/// A copy as doubles of anything with data() and size(), in the order in which it lies.
template <class Numbers>
Float64Array to_doubles(const Numbers& numbers) {
  const auto size = static_cast<std::size_t>(numbers.size());
  return to_float64_array(std::vector<double>(numbers.data(), numbers.data() + size));
}

template <class T>
NumberOrNull to_number_or_null(const std::optional<T>& value) {
  return NumberOrNull(value ? emscripten::val(static_cast<double>(*value))
                            : emscripten::val::null());
}

inline std::vector<double> to_doubles(const Float64Array& array) {
  return to_vector<double>(array);
}

inline std::vector<Index> to_indices(const Int32Array& array) {
  return to_vector<Index, std::int32_t>(array);
}

inline Int32Array to_int32_array(const std::vector<Index>& values) {
  const std::vector<std::int32_t> narrow(values.begin(), values.end());
  const emscripten::val view{emscripten::typed_memory_view(narrow.size(), narrow.data())};
  return Int32Array(view.call<emscripten::val>("slice"));
}

inline TokenLists to_token_lists(const std::vector<std::vector<Index>>& lists) {
  return to_list<TokenLists>(lists, to_int32_array);
}

/// Calls `run` with a float or a double, as the precision says; a float where it says nothing.
template <class Run>
auto in_precision(const char* op, const std::optional<std::string>& precision, Run run) {
  if (!precision || *precision == "float32") return run(float{});
  if (*precision == "float64") return run(double{});
  fail(op, "precision \"", *precision, "\" is not one of float32, float64");
}

}  // namespace surprisal::bindings
