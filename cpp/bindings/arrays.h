#pragma once

#include <emscripten/val.h>

#include <span>
#include <string>
#include <type_traits>
#include <vector>

/// Arrays cross the border as copies: a live view of the heap turns empty when the heap grows.
namespace surprisal::bindings {

/// A value of JavaScript. `Name` tells it from others, so that the generated declarations can give
/// each its type; see arrays.cpp.
template <class Name>
struct Value : emscripten::val {
  Value() = default;
  explicit Value(const emscripten::val& value) : val(value) {}
};

using Float32Array = Value<struct Float32ArrayName>;
using Float64Array = Value<struct Float64ArrayName>;
using Int32Array = Value<struct Int32ArrayName>;
using Float32ArrayOrNull = Value<struct Float32ArrayOrNullName>;
using NumberOrNull = Value<struct NumberOrNullName>;
using String = Value<struct StringName>;
using Strings = Value<struct StringsName>;          // a list of words
using StringLists = Value<struct StringListsName>;  // sentences of words
using Numbers = Value<struct NumbersName>;
using NumberLists = Value<struct NumberListsName>;

/// A copy of a typed array of `Element`s, converted to T.
template <class T, class Element = T>
std::vector<T> to_vector(const emscripten::val& array) {
  const auto elements = emscripten::convertJSArrayToNumberVector<Element>(array);
  if constexpr (std::is_same_v<T, Element>)
    return elements;
  else
    return std::vector<T>(elements.begin(), elements.end());
}

/// A typed array with a copy of the elements.
inline Float32Array to_float32_array(std::span<const float> values) {
  const emscripten::val view{emscripten::typed_memory_view(values.size(), values.data())};
  return Float32Array(view.call<emscripten::val>("slice"));
}

/// As `to_float32_array`; whole numbers become doubles, exactly up to 2⁵³.
template <class T>
Float64Array to_float64_array(const std::vector<T>& values) {
  const std::vector<double> doubles(values.begin(), values.end());
  const emscripten::val view{emscripten::typed_memory_view(doubles.size(), doubles.data())};
  return Float64Array(view.call<emscripten::val>("slice"));
}

/// Throws std::invalid_argument for what is not a list of lists of texts: what embind throws itself
/// would pass by the destructors.
std::vector<std::vector<std::string>> to_sentences(const StringLists& lists);

/// A JavaScript array with one element per value, made by `convert`.
template <class List, class T, class Convert>
List to_list(const std::vector<T>& values, Convert convert) {
  emscripten::val list = emscripten::val::array();
  for (const T& value : values) list.call<void>("push", convert(value));
  return List(list);
}

template <class T>
Numbers to_numbers(const std::vector<T>& values) {
  return to_list<Numbers>(values, [](T value) { return static_cast<double>(value); });
}

}  // namespace surprisal::bindings
