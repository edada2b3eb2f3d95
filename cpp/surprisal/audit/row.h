#pragma once

#include <span>
#include <vector>

#include "surprisal/audit/moments.h"

namespace surprisal {

/// Softmax of one row in double, and what is asked of it besides. −∞ is a class that is masked.
class SoftmaxRow {
 public:
  explicit SoftmaxRow(std::size_t classes) : shifted_(classes), exponentials_(classes) {}

  void set(std::span<const double> z);

  double probability(std::size_t c) const { return exponentials_[c] / sum_; }
  double log_probability(std::size_t c) const { return z_[c] - log_sum_; }
  double cell(std::size_t c) const { return z_[c]; }
  std::size_t classes() const { return z_.size(); }

  /// argmax z, the first of equals.
  std::size_t favourite() const { return favourite_; }
  /// log Σ eᶻ and Σ z.
  double log_sum() const { return log_sum_; }
  double total() const { return total_; }
  /// −Σ p log p.
  double entropy() const { return entropy_; }
  /// Variance of the logits that are not masked, and their mean.
  double variance() const { return variance_; }
  double mean() const { return mean_; }
  /// −Σ q log p, where no q falls on a masked class; +∞ there.
  double cross_entropy(std::span<const double> q) const;

 private:
  std::span<const double> z_;
  std::vector<double> shifted_, exponentials_;
  std::size_t favourite_ = 0;
  double sum_ = 0, log_sum_ = 0, total_ = 0, entropy_ = 0, variance_ = 0, mean_ = 0;
};

/// Whether rows are distributions, and how they look as such.
class RowCensus {
 public:
  void add(const SoftmaxRow& row);
  void write(Measures& to) const;

 private:
  Moments sum_, log_sum_, entropy_, variance_;
  double sum_deviation_ = 0, log_sum_deviation_ = 0;
  double summing_ = 0, nearly_summing_ = 0, normal_ = 0, nearly_normal_ = 0;
};

}  // namespace surprisal
