#pragma once

#include <array>
#include <charconv>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>

namespace surprisal {

namespace detail {

/// Numbers are written at their shortest that reads back. No stream, since streams would make up a
/// third of the WASM.
template <class Part>
void append(std::string& out, const Part& part) {
  if constexpr (std::is_arithmetic_v<Part>) {
    std::array<char, 32> text;
    char* begin = text.data();
    out.append(begin, std::to_chars(begin, begin + text.size(), part).ptr);
  } else {
    out += std::string_view(part);
  }
}

}  // namespace detail

/// Throws std::invalid_argument("[op] ..."): the op first, then the parts joined, for example
/// `fail("cross_entropy", "target ", 7, " at row ", 2, " is not in [0, ", 5, ")")`.
template <class... Parts>
[[noreturn]] void fail(std::string_view op, const Parts&... parts) {
  std::string message = "[" + std::string(op) + "] ";
  (detail::append(message, parts), ...);
  throw std::invalid_argument(message);
}

}  // namespace surprisal
