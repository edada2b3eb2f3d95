#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "surprisal/core/error.h"

namespace surprisal::detail {

std::string shortest(double value) {
  std::array<char, 32> text;
  if (value == std::floor(value) && std::abs(value) < 1e20) {
    std::snprintf(text.data(), text.size(), "%.0f", value);
    return text.data();
  }
  for (int digits = 6; digits <= 17; ++digits) {
    std::snprintf(text.data(), text.size(), "%.*g", digits, value);
    if (std::strtod(text.data(), nullptr) == value) break;
  }
  return text.data();
}

}  // namespace surprisal::detail
