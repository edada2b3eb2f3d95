#include "arrays.h"

#include <emscripten/bind.h>

#include "surprisal/core/error.h"

namespace surprisal::bindings {

std::vector<std::vector<std::string>> to_sentences(const StringLists& lists) {
  constexpr const char* op = "sentences";
  if (!lists.isArray()) fail(op, "they are not a list");
  std::vector<std::vector<std::string>> sentences;
  for (const auto& list : emscripten::vecFromJSArray<emscripten::val>(lists)) {
    if (!list.isArray()) fail(op, "sentence ", sentences.size() + 1, " is not a list of words");
    sentences.emplace_back();
    for (const auto& word : emscripten::vecFromJSArray<emscripten::val>(list)) {
      if (!word.isString())
        fail(op, "word ", sentences.back().size() + 1, " of sentence ", sentences.size(),
             " is not a text");
      sentences.back().push_back(word.as<std::string>());
    }
  }
  return sentences;
}

EMSCRIPTEN_BINDINGS(arrays) {
  emscripten::register_type<Float32Array>("Float32Array");
  emscripten::register_type<Float64Array>("Float64Array");
  emscripten::register_type<Int32Array>("Int32Array");
  emscripten::register_type<Float32ArrayOrNull>("Float32Array | null");
  emscripten::register_type<NumberOrNull>("number | null");
  emscripten::register_type<String>("string");
  emscripten::register_type<Strings>("readonly string[]");
  emscripten::register_type<StringLists>("readonly (readonly string[])[]");
  emscripten::register_type<Numbers>("readonly number[]");
  emscripten::register_type<NumberLists>("readonly (readonly number[])[]");
  emscripten::register_optional<double>();
  emscripten::register_optional<std::string>();
  emscripten::register_optional<Float32Array>();
  emscripten::register_optional<Float64Array>();
}

}  // namespace surprisal::bindings
