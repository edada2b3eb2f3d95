#pragma once

#include <cstdint>

#include "surprisal/core/limits.h"

namespace surprisal::bindings {

/// JavaScript has doubles only: checks that one is a whole number within the limit.
inline std::int64_t whole(const char* op, const Limit& limit, double value) {
  check(op, limit, value);
  return static_cast<std::int64_t>(value);
}

/// Numbers in one array: 10⁷, so that a slip of the pen does not fill the memory.
inline constexpr Limit cells{"number of values", 0, 1e7, false, true};

}  // namespace surprisal::bindings
