#include "surprisal/audit/targets.h"

#include <vector>

#include "surprisal/core/elementary.h"

namespace surprisal {

TargetCensus::TargetCensus(std::span<const double> targets, std::size_t classes, double ignored) {
  std::vector<double> rows_of(classes);
  const auto end = static_cast<double>(classes);
  for (const double y : targets) {
    const double row = targets_;
    targets_ += 1;
    hundreds_ += y == -100;
    if (y == ignored) {
      ignored_ += 1;
      continue;
    }
    if (std::isnan(y)) {
      nans_ += 1;
    } else {
      if (!(least_ <= y)) least_ = y;
      if (!(largest_ >= y)) largest_ = y;
      minus_ones_ += y == -1;
      below_ += y < 0;
      above_ += y >= end;
      fractional_ += std::floor(y) != y;
    }
    if (y >= 0 && y < end && std::floor(y) == y) {
      rows_of[static_cast<std::size_t>(y)] += 1;
    } else if (bad_row_ < 0) {
      bad_row_ = row;
      bad_target_ = y;
    }
  }
  double counted = 0;
  for (std::size_t c = 0; c < classes; ++c) {
    counted += rows_of[c];
    kinds_ += rows_of[c] > 0;
    if (rows_of[c] <= majority_rows_) continue;
    majority_ = static_cast<double>(c);
    majority_rows_ = rows_of[c];
  }
  for (const double rows : rows_of)
    if (rows > 0) entropy_ -= rows / counted * log(rows / counted);
}

void TargetCensus::write(Measures& to) const {
  to.insert(to.end(), {{"targets", targets_},
                       {"ignored", ignored_},
                       {"hundreds", hundreds_},
                       {"minusOnes", minus_ones_},
                       {"below", below_},
                       {"above", above_},
                       {"fractional", fractional_},
                       {"nanTargets", nans_},
                       {"badRow", bad_row_},
                       {"badTarget", bad_target_},
                       {"leastTarget", least_},
                       {"largestTarget", largest_},
                       {"kinds", kinds_},
                       {"targetEntropy", entropy_},
                       {"majority", majority_},
                       {"majorityRows", majority_rows_}});
}

}  // namespace surprisal
