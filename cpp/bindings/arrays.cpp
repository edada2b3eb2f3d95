#include "arrays.h"

#include <emscripten/bind.h>

namespace surprisal::bindings {

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
  emscripten::register_optional<Float32Array>();
}

}  // namespace surprisal::bindings
