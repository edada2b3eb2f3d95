#include "surprisal/audit/cells.h"

#include <algorithm>
#include <bit>
#include <cstdint>

namespace surprisal {

namespace {

/// Of float32's 23 bits of a significand float16 has the first 10 and bfloat16 the first 7.
constexpr std::uint32_t below_half = (1u << 13) - 1, below_bfloat = (1u << 16) - 1;

}  // namespace

void CellCensus::Place::add(double at_row, double at_column) {
  count += 1;
  if (row >= 0) return;
  row = at_row;
  column = at_column;
}

bool CellCensus::add(std::span<const double> row) {
  double nans = 0, finite = 0;
  bool infinite = false;
  for (std::size_t c = 0; c < row.size(); ++c) {
    const double value = row[c];
    if (!(std::abs(value) <= std::numeric_limits<double>::max())) {
      const auto column = static_cast<double>(c);
      if (std::isnan(value)) {
        nans += 1;
        nans_.add(rows_, column);
        nans_of_column_[c] = true;
      } else if (value > 0) {
        infinite = true;
        infinities_.add(rows_, column);
      } else {
        masked_.add(rows_, column);
      }
      continue;
    }
    finite += 1;
    minimum_ = std::min(minimum_, value);
    maximum_ = std::max(maximum_, value);
    negatives_ += value < 0;
    above_one_ += value > 1;
    zeros_ += value == 0;
    const auto narrow = static_cast<float>(value);
    const auto bits = std::bit_cast<std::uint32_t>(narrow);
    const bool same = static_cast<double>(narrow) == value;
    beyond_half_ += !same || (bits & below_half) != 0;
    beyond_bfloat_ += !same || (bits & below_bfloat) != 0;
  }
  finite_ += finite;
  nan_rows_ += nans > 0;
  whole_nan_rows_ += nans == static_cast<double>(row.size());
  repeated_rows_ += std::ranges::equal(row, before_);
  before_.assign(row.begin(), row.end());
  rows_ += 1;
  return nans == 0 && !infinite && finite > 0;
}

void CellCensus::write(Measures& to) const {
  to.insert(to.end(),
            {{"rows", rows_},
             {"finite", finite_},
             {"minimum", minimum_},
             {"maximum", maximum_},
             {"negatives", negatives_},
             {"aboveOne", above_one_},
             {"zeros", zeros_},
             {"beyondHalf", beyond_half_},
             {"beyondBfloat", beyond_bfloat_},
             {"nans", nans_.count},
             {"nanRow", nans_.row},
             {"nanColumn", nans_.column},
             {"nanRows", nan_rows_},
             {"wholeNanRows", whole_nan_rows_},
             {"nanColumns", static_cast<double>(std::ranges::count(nans_of_column_, true))},
             {"infinities", infinities_.count},
             {"infinityRow", infinities_.row},
             {"infinityColumn", infinities_.column},
             {"masked", masked_.count},
             {"maskedRow", masked_.row},
             {"maskedColumn", masked_.column},
             {"repeatedRows", repeated_rows_}});
}

}  // namespace surprisal
