#pragma once

#include <cmath>
#include <vector>

#include "surprisal/core/error.h"
#include "surprisal/core/limits.h"

namespace surprisal {

/// `count` numbers from `from` to `to`, both included: x_i = from + (to − from) i / (count − 1).
/// Throws std::invalid_argument unless both ends and their distance are finite and the count is in
/// `limits::points`.
/// Source: `torch.linspace`.
inline std::vector<double> evenly_spaced(const char* op, double from, double to, double count) {
  check(op, limits::points, count);
  if (!std::isfinite(from) || !std::isfinite(to) || !std::isfinite(to - from))
    fail(op, "range from ", from, " to ", to, " is not finite");
  std::vector<double> points(static_cast<std::size_t>(count));
  const double last = count - 1;
  for (std::size_t i = 0; i < points.size(); ++i)
    points[i] = from + (to - from) * (static_cast<double>(i) / last);
  points.back() = to;
  return points;
}

}  // namespace surprisal
