#pragma once

#include <optional>
#include <span>
#include <vector>

namespace surprisal {

/// A target that stands at the ends of sequences only, in runs of different lengths: what fills
/// them up to one length.
struct Padding {
  double target = 0;
  std::size_t period = 0;  // rows of a sequence
  double sequences = 0;    // that are filled up
  std::vector<bool> rows;  // which rows are padding
};

/// Looks for padding among targets of sequences of `period` rows; 0 where the length is not known,
/// and every divisor of their number is tried. Rows of `ignored` are nobody's padding.
std::optional<Padding> find_padding(std::span<const double> targets, std::size_t period,
                                    double ignored);

}  // namespace surprisal
