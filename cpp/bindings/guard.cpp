#include "guard.h"

#include <emscripten/val.h>

namespace surprisal::bindings {

void throw_error(const char* code, const std::string& message) {
  emscripten::val error = emscripten::val::global("Error").new_(message);
  error.set("code", std::string(code));
  error.throw_();
}

}  // namespace surprisal::bindings
