#pragma once

#include <array>
#include <charconv>
#include <sstream>
#include <stdexcept>
#include <type_traits>

namespace surprisal {

namespace detail {

template <class Part>
void append(std::ostream& out, const Part& part) {
  if constexpr (std::is_floating_point_v<Part>) {
    std::array<char, 32> text;  // the shortest that reads back as the same number
    char* begin = text.data();
    const auto [end, error] = std::to_chars(begin, begin + text.size(), part);
    out.write(begin, end - begin);
  } else {
    out << part;
  }
}

}  // namespace detail

/// Throws std::invalid_argument("[op] ..."): the op first, then the parts joined, for example
/// `fail("cross_entropy", "target ", 7, " at row ", 2, " is not in [0, ", 5, ")")`.
template <class... Parts>
[[noreturn]] void fail(const char* op, const Parts&... parts) {
  std::ostringstream message;
  message << '[' << op << "] ";
  (detail::append(message, parts), ...);
  throw std::invalid_argument(message.str());
}

}  // namespace surprisal
