#pragma once

#include <limits>
#include <span>

namespace surprisal {

/// How row losses become one number. `none` keeps the rows; its gradient is that of their sum.
enum class Reduction { mean, sum, none };

/// Σ rows / divisor, summed in double; NaN where the divisor is 0 (a mean over nothing), as
/// PyTorch.
template <class T>
T reduce(std::span<const T> rows, T divisor) {
  if (divisor == T(0)) return std::numeric_limits<T>::quiet_NaN();
  double sum = 0;
  for (const T row : rows) sum += row;
  return static_cast<T>(sum / divisor);
}

}  // namespace surprisal
