#pragma once

#include <span>

#include "surprisal/audit/moments.h"

namespace surprisal {

/// Targets by themselves: how many are ignored, and which are no class.
class TargetCensus {
 public:
  TargetCensus(std::span<const double> targets, std::size_t classes, double ignored);

  void write(Measures& to) const;

 private:
  double targets_ = 0, ignored_ = 0, hundreds_ = 0, minus_ones_ = 0;
  double below_ = 0, above_ = 0, fractional_ = 0, nans_ = 0;
  double bad_row_ = -1, bad_target_ = 0;
  double least_ = std::numeric_limits<double>::quiet_NaN();
  double largest_ = std::numeric_limits<double>::quiet_NaN();
  double kinds_ = 0, entropy_ = 0, majority_ = -1, majority_rows_ = 0;
};

}  // namespace surprisal
