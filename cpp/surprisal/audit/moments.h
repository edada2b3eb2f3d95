#pragma once

#include <cmath>
#include <limits>
#include <string>
#include <utility>
#include <vector>

namespace surprisal {

/// Numbers with their names, in the order in which they were written; a place that does not exist
/// is −1.
using Measures = std::vector<std::pair<std::string, double>>;

/// Mean of numbers that come one by one, and how far it can be trusted.
struct Moments {
  double count = 0, sum = 0, squares = 0;

  void add(double value) {
    count += 1;
    sum += value;
    squares += value * value;
  }
  double mean() const { return sum / count; }
  double deviation() const {
    const double variance = (squares - sum * sum / count) / (count - 1);
    return variance > 0 ? std::sqrt(variance) : (variance <= 0 ? 0 : variance);
  }
  /// Standard error of the mean; NaN of fewer than two.
  double error() const { return deviation() / std::sqrt(count); }
};

}  // namespace surprisal
