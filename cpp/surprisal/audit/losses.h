#pragma once

#include <span>
#include <vector>

#include "surprisal/audit/row.h"

namespace surprisal {

/// What rows with a target cost, under the right reading and under wrong ones.
class LossCensus {
 public:
  explicit LossCensus(std::size_t classes)
      : rows_of_(classes), predicted_(classes), mass_(classes), uncertain_(classes) {}

  /// A row that counts: its target, its loss, the weight of its class.
  void add(const SoftmaxRow& row, std::size_t target, double loss, double weight);
  /// A row whose loss is not a number.
  void add_nan() { nan_losses_ += 1; }
  void write(Measures& to) const;

 private:
  void write_classes(Measures& to) const;

  Moments loss_, log_loss_, uninformed_, negative_log_, at_target_, confidence_;
  double largest_ = 0, weights_ = 0, weighted_ = 0, correct_ = 0;
  double nan_losses_ = 0, infinite_losses_ = 0, zero_cells_ = 0;
  // Of each class: rows that want it, rows that predict it, Σ p and Σ p (1 − p).
  std::vector<double> rows_of_, predicted_, mass_, uncertain_;
};

/// How much better (log p, mean) other targets would fit: those of classes or rows beside.
class ShiftCensus {
 public:
  void add(const SoftmaxRow& row, double target, double other);
  void write(Measures& to, const std::string& name) const;

 private:
  Moments gain_;
  double correct_ = 0, valid_ = 0;
};

}  // namespace surprisal
