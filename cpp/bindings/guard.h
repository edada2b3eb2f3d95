#pragma once

#include <new>
#include <stdexcept>
#include <string>
#include <utility>

namespace surprisal::bindings {

/// Throws a JavaScript Error with `message` and a stable `code`.
[[noreturn]] void throw_error(const char* code, const std::string& message);

template <auto function>
struct Guard;

/// `Guard<&f>::call` is f, but what f throws reaches JavaScript as an Error with a code:
/// invalid_argument, out_of_memory or internal. A C++ exception that crossed the border would be a
/// bare WebAssembly.Exception without a message.
template <class Result, class... Arguments, Result (*function)(Arguments...)>
struct Guard<function> {
  static Result call(Arguments... arguments) {
    const char* code;
    std::string message;
    try {
      return function(std::forward<Arguments>(arguments)...);
    } catch (const std::invalid_argument& error) {
      code = "invalid_argument";
      message = error.what();
    } catch (const std::bad_alloc&) {
      code = "out_of_memory";
      message = "the engine has no memory left for this";
    } catch (const std::exception& error) {
      code = "internal";
      message = error.what();
    }
    throw_error(code, message);
  }
};

}  // namespace surprisal::bindings
