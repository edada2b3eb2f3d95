#pragma once

#include <span>
#include <vector>

#include "surprisal/audit/moments.h"

namespace surprisal {

/// What the cells of a table are, each by itself: where they are not finite, their range, and
/// whether a coarser format would hold them too.
class CellCensus {
 public:
  explicit CellCensus(std::size_t classes) : nans_of_column_(classes) {}

  /// The next row; true where softmax of it exists: no NaN, no +∞, and not −∞ alone.
  bool add(std::span<const double> row);
  void write(Measures& to) const;

 private:
  /// Where something is found first.
  struct Place {
    double count = 0, row = -1, column = -1;
    void add(double at_row, double at_column);
  };

  double rows_ = 0;
  Place nans_, infinities_, masked_;
  double nan_rows_ = 0, whole_nan_rows_ = 0;
  std::vector<bool> nans_of_column_;
  double minimum_ = std::numeric_limits<double>::infinity();
  double maximum_ = -std::numeric_limits<double>::infinity();
  double negatives_ = 0, above_one_ = 0, zeros_ = 0, finite_ = 0;
  double beyond_half_ = 0, beyond_bfloat_ = 0;
  std::vector<double> before_;
  double repeated_rows_ = 0;
};

}  // namespace surprisal
