#include "surprisal/audit/row.h"

#include <algorithm>

#include "surprisal/core/elementary.h"

namespace surprisal {

namespace {

/// Where eˣ is 0 in double: stands for −∞, times which 0 would be NaN.
constexpr double masked = -800;

/// How far Σ p may be from 1: as float16 or four decimals leave it, and as bfloat16 does.
constexpr double sum_tolerance = 2e-3, coarse_sum_tolerance = 2e-2;
/// The same of log Σ p; log-probabilities of many classes are large, and rounded as coarsely.
constexpr double log_tolerance = 5e-3, coarse_log_tolerance = 5e-2;

}  // namespace

void SoftmaxRow::set(std::span<const double> z) {
  z_ = z;
  const std::size_t classes = z.size();
  favourite_ = static_cast<std::size_t>(std::ranges::max_element(z) - z.begin());
  const double maximum = z[favourite_];
  double finite = 0, moved = 0, squares = 0;
  for (std::size_t c = 0; c < classes; ++c) {
    const double shifted = z[c] - maximum;
    shifted_[c] = shifted > masked ? shifted : masked;
  }
  for (std::size_t c = 0; c < classes; ++c) exponentials_[c] = exp(shifted_[c]);
  sum_ = 0;
  double weighted = 0;
  for (std::size_t c = 0; c < classes; ++c) {
    sum_ += exponentials_[c];
    weighted += exponentials_[c] * shifted_[c];
    const bool counts = z[c] >= std::numeric_limits<double>::lowest();
    const double shifted = counts ? z[c] - maximum : 0;
    finite += counts;
    moved += shifted;
    squares += shifted * shifted;
  }
  const double log_shifted = log(sum_);
  log_sum_ = maximum + log_shifted;
  entropy_ = log_shifted - weighted / sum_;
  mean_ = maximum + moved / finite;
  total_ = maximum * finite + moved;
  variance_ = std::max(0.0, squares / finite - (moved / finite) * (moved / finite));
}

double SoftmaxRow::cross_entropy(std::span<const double> q) const {
  double loss = 0;
  for (std::size_t c = 0; c < q.size(); ++c)
    if (q[c] != 0) loss -= q[c] * log_probability(c);
  return loss;
}

void RowCensus::add(const SoftmaxRow& row) {
  const double off_one = std::abs(row.total() - 1), off_zero = std::abs(row.log_sum());
  sum_.add(row.total());
  log_sum_.add(row.log_sum());
  entropy_.add(row.entropy());
  variance_.add(row.variance());
  sum_deviation_ = std::max(sum_deviation_, off_one);
  log_sum_deviation_ = std::max(log_sum_deviation_, off_zero);
  summing_ += off_one <= sum_tolerance;
  nearly_summing_ += off_one <= coarse_sum_tolerance;
  normal_ += off_zero <= log_tolerance;
  nearly_normal_ += off_zero <= coarse_log_tolerance;
}

void RowCensus::write(Measures& to) const {
  to.insert(to.end(), {{"checkedRows", sum_.count},
                       {"sum", sum_.mean()},
                       {"sumDeviation", sum_deviation_},
                       {"summingRows", summing_},
                       {"nearlySummingRows", nearly_summing_},
                       {"logSum", log_sum_.mean()},
                       {"logSumDeviation", log_sum_deviation_},
                       {"normalRows", normal_},
                       {"nearlyNormalRows", nearly_normal_},
                       {"entropy", entropy_.mean()},
                       {"spread", std::sqrt(variance_.mean())}});
}

}  // namespace surprisal
