#pragma once

#include <optional>
#include <span>
#include <vector>

#include "surprisal/audit/cells.h"
#include "surprisal/audit/losses.h"
#include "surprisal/audit/padding.h"
#include "surprisal/audit/row.h"
#include "surprisal/audit/targets.h"

namespace surprisal {

/// A table that is to be audited.
struct AuditSetup {
  std::size_t classes = 0;
  std::vector<double>
      targets;                 // (rows) classes; empty: none, or a distribution comes with each row
  std::vector<double> weight;  // (classes); empty: 1 for all
  double ignore_index = -100;
  std::size_t period = 0;      // rows of a sequence; 0: not known
  bool probabilities = false;  // the cells are p, and the loss is that of log p
};

/// A row with what it costs.
struct CostlyRow {
  double row = 0, target = 0, loss = 0;
  double predicted = 0;  // argmax
  double probability = 0;
};

/// Reads a table out of somebody's training, some rows at a time, and tells in numbers what it is:
/// logits or distributions, its loss under the right reading and under wrong ones, where it is not
/// finite. What they mean is for the reader to judge. Nothing of the table is kept.
///
///     Audit audit({.classes = 3, .targets = {0, 2}});
///     audit.add(cells, {});  // 2 × 3
///     audit.measures();      // {"rows", 2}, …, {"lossMean", 0.41}, …
class Audit {
 public:
  /// Throws std::invalid_argument for no class, weights of another number of classes, or one that
  /// is negative.
  explicit Audit(AuditSetup setup);

  /// The next rows, row-major; `soft` is empty or has a distribution for each. Throws
  /// std::invalid_argument for parts of rows, and for more rows than targets.
  void add(std::span<const double> cells, std::span<const double> soft);

  Measures measures() const;
  /// The costliest first.
  std::vector<CostlyRow> worst() const;
  /// (rows): the loss of each, 0 where it is ignored, as float32; empty beyond a million rows.
  const std::vector<float>& row_losses() const { return row_losses_; }

 private:
  double target_at(std::size_t row) const;
  void add_row(std::span<const double> z, std::span<const double> soft);
  void add_place(double loss);
  void keep(const CostlyRow& row);

  AuditSetup setup_;
  std::optional<Padding> padding_;
  std::size_t rows_ = 0;
  SoftmaxRow softmax_;
  std::vector<double> logarithms_;
  CellCensus cells_;
  RowCensus distributions_;
  TargetCensus targets_;
  LossCensus losses_;
  ShiftCensus class_before_, class_after_, row_before_, row_after_;
  Moments in_padding_, outside_, last_, earlier_, soft_sums_;
  double soft_rows_ = 0, one_hot_ = 0, soft_distributions_ = 0;
  std::vector<CostlyRow> worst_;
  std::vector<float> row_losses_;
};

}  // namespace surprisal
