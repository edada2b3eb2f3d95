#include "guard.h"

#include <emscripten/em_js.h>

#include <new>
#include <stdexcept>

#include "surprisal/core/memory.h"

// clang-format off
EM_JS_DEPS(refusal, "$UTF8ToString");
EM_JS(void, leave_refusal, (const char* code, const char* message, const char* problem,
                            const char* file), {
  const error = new Error(UTF8ToString(message));
  error.code = UTF8ToString(code);
  if (problem) error.problem = UTF8ToString(problem);
  if (file) error.file = UTF8ToString(file);
  Module.refusal = error;
});
// clang-format on

namespace surprisal::bindings {

void refuse(const char* code, const char* message, const char* problem, const char* file) {
  leave_refusal(code, message, problem, file);
}

void refuse(const std::exception& error) {
  const char* code = "internal";
  const char* message = error.what();
  if (dynamic_cast<const std::invalid_argument*>(&error) != nullptr) code = "invalid_argument";
  if (dynamic_cast<const OutOfMemory*>(&error) != nullptr) code = "out_of_memory";
  if (dynamic_cast<const std::bad_alloc*>(&error) != nullptr) {
    code = "out_of_memory";
    message = "the engine has no memory left for this";
  }
  refuse(code, message);
}

}  // namespace surprisal::bindings
