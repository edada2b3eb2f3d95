#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>

namespace surprisal {

namespace detail {

/// The shortest text that reads back as the same number, without an exponent for whole numbers that
/// a reader would write without. In the WASM of the page JavaScript writes it (cpp/bindings).
std::string shortest(double value);

template <class Part>
void append(std::string& out, const Part& part) {
  if constexpr (std::is_floating_point_v<Part>)
    out += shortest(part);
  else if constexpr (std::is_integral_v<Part>)
    out += std::to_string(part);
  else
    out += std::string_view(part);
}

}  // namespace detail

/// The parts, one after the other; numbers as they are shortest.
template <class... Parts>
std::string joined(const Parts&... parts) {
  std::string text;
  (detail::append(text, parts), ...);
  return text;
}

/// "1 word", "2 words"; `ending` is what the noun takes where it is not one of them.
template <class Count>
std::string counted(Count n, std::string_view noun, std::string_view ending = "s") {
  return joined(n, " ", noun, n == 1 ? "" : ending);
}

/// Throws std::invalid_argument("[op] ..."): the op first, then the parts joined, for example
/// `fail("cross_entropy", "target ", 7, " at row ", 2, " is not in [0, ", 5, ")")`.
template <class... Parts>
[[noreturn]] void fail(std::string_view op, const Parts&... parts) {
  throw std::invalid_argument(joined("[", op, "] ", parts...));
}

}  // namespace surprisal
