#include "surprisal/audit/losses.h"

#include <algorithm>

#include "surprisal/core/elementary.h"

namespace surprisal {

void LossCensus::add(const SoftmaxRow& row, std::size_t target, double loss, double weight) {
  if (std::isinf(loss)) {
    infinite_losses_ += 1;
    return;
  }
  loss_.add(loss);
  if (loss > 0) log_loss_.add(log(loss));
  largest_ = std::max(largest_, loss);
  weights_ += weight;
  weighted_ += weight * loss;
  uninformed_.add(row.log_sum() - row.mean());
  const double cell = row.cell(target);
  at_target_.add(cell);
  if (cell > 0) negative_log_.add(-log(cell));
  zero_cells_ += cell == 0;
  correct_ += row.favourite() == target;
  confidence_.add(row.probability(row.favourite()));
  rows_of_[target] += 1;
  predicted_[row.favourite()] += 1;
  for (std::size_t c = 0; c < mass_.size(); ++c) {
    const double p = row.probability(c);
    mass_[c] += p;
    uncertain_[c] += p * (1 - p);
  }
}

void LossCensus::write(Measures& to) const {
  to.insert(to.end(), {{"counted", loss_.count},
                       {"lossSum", loss_.sum},
                       {"lossMean", loss_.mean()},
                       {"perplexity", exp(loss_.mean())},
                       {"lossError", loss_.error()},
                       {"largestLoss", largest_},
                       {"logLossDeviation", log_loss_.deviation()},
                       {"nanLosses", nan_losses_},
                       {"infiniteLosses", infinite_losses_},
                       {"weightSum", weights_},
                       {"weightedSum", weighted_},
                       {"uninformed", uninformed_.mean()},
                       {"negativeLogs", negative_log_.count},
                       {"negativeLogSum", negative_log_.sum},
                       {"zeroCells", zero_cells_},
                       {"atTargetSum", at_target_.sum},
                       {"confidence", confidence_.mean()},
                       {"correct", correct_}});
  write_classes(to);
}

void LossCensus::write_classes(Measures& to) const {
  const auto most =
      static_cast<std::size_t>(std::ranges::max_element(predicted_) - predicted_.begin());
  // Of the classes that are never predicted, the one that the most rows in excess want.
  double missed = -1, missed_rows = 0, missed_mass = 0, missed_error = 0, never = 0;
  for (std::size_t c = 0; c < mass_.size(); ++c) {
    if (predicted_[c] > 0 || rows_of_[c] == 0) continue;
    never += 1;
    if (missed >= 0 && rows_of_[c] - mass_[c] <= missed_rows - missed_mass) continue;
    missed = static_cast<double>(c);
    missed_rows = rows_of_[c];
    missed_mass = mass_[c];
    missed_error = std::sqrt(uncertain_[c]);
  }
  to.insert(to.end(), {{"favourite", static_cast<double>(most)},
                       {"favouriteRows", predicted_[most]},
                       {"favouriteMass", mass_[most]},
                       {"neverPredicted", never},
                       {"missed", missed},
                       {"missedRows", missed_rows},
                       {"missedMass", missed_mass},
                       {"missedError", missed_error}});
}

void ShiftCensus::add(const SoftmaxRow& row, double target, double other) {
  const auto end = static_cast<double>(row.classes());
  const auto is_class = [&](double y) { return y >= 0 && y < end && std::floor(y) == y; };
  if (!is_class(other)) return;
  const auto there = static_cast<std::size_t>(other);
  valid_ += 1;
  correct_ += row.favourite() == there;
  if (!is_class(target) || target == other) return;
  const double gain =
      row.log_probability(there) - row.log_probability(static_cast<std::size_t>(target));
  if (std::isfinite(gain)) gain_.add(gain);
}

void ShiftCensus::write(Measures& to, const std::string& name) const {
  to.insert(to.end(), {{name + "Valid", valid_},
                       {name + "Correct", correct_},
                       {name + "Pairs", gain_.count},
                       {name + "Gain", gain_.mean()},
                       {name + "Error", gain_.error()}});
}

}  // namespace surprisal
