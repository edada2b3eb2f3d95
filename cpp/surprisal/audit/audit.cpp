#include "surprisal/audit/audit.h"

#include <algorithm>

#include "surprisal/core/elementary.h"
#include "surprisal/core/error.h"

namespace surprisal {

namespace {

constexpr const char* op = "audit";
constexpr std::size_t most_worst = 8, most_row_losses = 1'000'000;
constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

std::size_t at_least_one(std::size_t classes) {
  if (classes == 0) fail(op, "the table has no classes");
  return classes;
}

}  // namespace

Audit::Audit(AuditSetup setup)
    : setup_(std::move(setup)),
      softmax_(at_least_one(setup_.classes)),
      cells_(setup_.classes),
      targets_(setup_.targets, setup_.classes, setup_.ignore_index),
      losses_(setup_.classes) {
  const std::size_t weights = setup_.weight.size();
  if (weights > 0 && weights != setup_.classes)
    fail(op, "got ", counted(weights, "class weight"), " for ",
         counted(setup_.classes, "class", "es"));
  for (std::size_t c = 0; c < weights; ++c)
    if (!(setup_.weight[c] >= 0))
      fail(op, "weight ", setup_.weight[c], " of class ", c, " is below 0");
  padding_ = find_padding(setup_.targets, setup_.period, setup_.ignore_index);
}

void Audit::add(std::span<const double> cells, std::span<const double> soft) {
  const std::size_t classes = setup_.classes, rows = cells.size() / classes;
  if (cells.size() % classes != 0)
    fail(op, "got ", counted(cells.size(), "cell"), ", no whole rows of ", classes);
  if (!soft.empty() && soft.size() != cells.size())
    fail(op, "got ", counted(soft.size(), "cell"), " of targets for ", cells.size());
  if (!setup_.targets.empty() && rows_ + rows > setup_.targets.size())
    fail(op, "got ", counted(rows_ + rows, "row"), " for ",
         counted(setup_.targets.size(), "target"));
  for (std::size_t row = 0; row < rows; ++row)
    add_row(cells.subspan(row * classes, classes),
            soft.empty() ? soft : soft.subspan(row * classes, classes));
}

double Audit::target_at(std::size_t row) const {
  return row < setup_.targets.size() ? setup_.targets[row] : unknown;
}

void Audit::add_row(std::span<const double> z, std::span<const double> soft) {
  bool sound = cells_.add(z);
  if (setup_.probabilities && sound) {
    logarithms_.resize(z.size());
    std::ranges::transform(z, logarithms_.begin(), [](double p) { return log(p); });
    z = logarithms_;
    sound = std::ranges::any_of(z, [](double value) { return std::isfinite(value); }) &&
            std::ranges::none_of(z, [](double value) { return std::isnan(value); });
  }
  double target = target_at(rows_);
  if (!soft.empty()) {
    const auto largest = std::ranges::max_element(soft);
    target = static_cast<double>(largest - soft.begin());
    double sum = 0, others = 0;
    bool distribution = true;
    for (const double q : soft) {
      sum += q;
      others += q != 0;
      distribution = distribution && q >= 0;
    }
    soft_rows_ += 1;
    soft_sums_.add(sum);
    one_hot_ += others == 1 && *largest == 1;
    soft_distributions_ += distribution && std::abs(sum - 1) < 0.02;
  }
  if (sound) {
    softmax_.set(z);
    distributions_.add(softmax_);
  }
  const auto end = static_cast<double>(setup_.classes);
  const bool ignored = soft.empty() && target == setup_.ignore_index;
  const bool is_class = target >= 0 && target < end && std::floor(target) == target;
  double loss = 0;
  if (!ignored && is_class) {
    if (sound) {
      const auto y = static_cast<std::size_t>(target);
      loss = soft.empty() ? -softmax_.log_probability(y) : softmax_.cross_entropy(soft);
      losses_.add(softmax_, y, loss, setup_.weight.empty() ? 1 : setup_.weight[y]);
      add_place(loss);
      keep({static_cast<double>(rows_), target, loss, static_cast<double>(softmax_.favourite()),
            softmax_.probability(y)});
    } else {
      loss = unknown;
      losses_.add_nan();
      keep({static_cast<double>(rows_), target, loss, -1, unknown});
    }
  }
  if (sound && !ignored && soft.empty() && !setup_.targets.empty()) {
    class_before_.add(softmax_, target, target - 1);
    class_after_.add(softmax_, target, target + 1);
    const std::size_t period = setup_.period, place = period > 0 ? rows_ % period : rows_;
    if (place > 0) row_before_.add(softmax_, target, target_at(rows_ - 1));
    if (period == 0 || place + 1 < period) row_after_.add(softmax_, target, target_at(rows_ + 1));
  }
  if (row_losses_.size() == rows_ && rows_ < most_row_losses)
    row_losses_.push_back(static_cast<float>(loss));
  else
    row_losses_.clear();
  rows_ += 1;
}

void Audit::add_place(double loss) {
  if (!std::isfinite(loss)) return;
  if (padding_) (padding_->rows[rows_] ? in_padding_ : outside_).add(loss);
  const std::size_t period = setup_.period;
  if (period > 1) (rows_ % period + 1 == period ? last_ : earlier_).add(loss);
}

/// NaN is the costliest.
void Audit::keep(const CostlyRow& row) {
  const auto costlier = [](const CostlyRow& a, const CostlyRow& b) {
    return std::isnan(a.loss) ? !std::isnan(b.loss) : a.loss > b.loss;
  };
  if (worst_.size() == most_worst && !costlier(row, worst_.back())) return;
  worst_.insert(std::ranges::upper_bound(worst_, row, costlier), row);
  if (worst_.size() > most_worst) worst_.pop_back();
}

std::vector<CostlyRow> Audit::worst() const { return worst_; }

Measures Audit::measures() const {
  const auto classes = static_cast<double>(setup_.classes);
  Measures all{{"classes", classes},
               {"ruler", log(classes)},
               {"softmaxFloor", log(std::numbers::e + classes - 1) - 1}};
  cells_.write(all);
  distributions_.write(all);
  targets_.write(all);
  losses_.write(all);
  class_before_.write(all, "classBefore");
  class_after_.write(all, "classAfter");
  row_before_.write(all, "rowBefore");
  row_after_.write(all, "rowAfter");
  all.insert(all.end(), {{"softRows", soft_rows_},
                         {"softSum", soft_sums_.mean()},
                         {"softDistributions", soft_distributions_},
                         {"oneHotRows", one_hot_},
                         {"paddingTarget", padding_ ? padding_->target : unknown},
                         {"paddingPeriod", padding_ ? static_cast<double>(padding_->period) : 0},
                         {"paddedSequences", padding_ ? padding_->sequences : 0},
                         {"paddingRows", in_padding_.count},
                         {"paddingLoss", in_padding_.mean()},
                         {"outsideRows", outside_.count},
                         {"outsideLoss", outside_.mean()},
                         {"lastRows", last_.count},
                         {"lastLoss", last_.mean()},
                         {"lastError", last_.error()},
                         {"earlierLoss", earlier_.mean()},
                         {"earlierError", earlier_.error()}});
  return all;
}

}  // namespace surprisal
