#pragma once

#include <exception>
#include <utility>

namespace surprisal::bindings {

/// Leaves an Error with a stable `code` for the caller, who throws it once the call has returned:
/// thrown in here it would pass by all that embind and C++ have to clear away. `problem` and `file`
/// are properties for image files.
void refuse(const char* code, const char* message, const char* problem = nullptr,
            const char* file = nullptr);

/// With the code invalid_argument, out_of_memory or internal.
void refuse(const std::exception& error);

template <auto function>
struct Guard;

/// `Guard<&f>::call` is f, but what f throws becomes a refusal, and the result is empty. A C++
/// exception that crossed the border would be a bare WebAssembly.Exception without a message.
template <class Result, class... Arguments, Result (*function)(Arguments...)>
struct Guard<function> {
  static Result call(Arguments... arguments) {
    try {
      return function(std::forward<Arguments>(arguments)...);
    } catch (const std::exception& error) {
      refuse(error);
    }
    return Result();
  }
};

}  // namespace surprisal::bindings
