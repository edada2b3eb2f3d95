#include "surprisal/ops/cross_entropy_steps.h"

#include <limits>

#include "surprisal/core/elementary.h"
#include "surprisal/core/limits.h"
#include "surprisal/core/sum.h"
#include "surprisal/ops/check_logits.h"
#include "surprisal/ops/class_probabilities.h"
#include "surprisal/ops/cross_entropy.h"
#include "surprisal/ops/softmax.h"

namespace surprisal {

namespace {

constexpr const char* op = "cross_entropy";

void check_table(const CrossEntropyTable& table) {
  check_logits(op, table.logits, static_cast<std::size_t>(table.rows),
               static_cast<std::size_t>(table.classes));
  if (!table.weight.empty())
    check_class_weights(op, table.weight, static_cast<std::size_t>(table.classes));
  check(op, limits::label_smoothing, table.label_smoothing);
}

template <class T>
void take_softmax_apart(const Matrix<T>& z, CrossEntropySteps<T>& s) {
  const Eigen::Index rows = z.rows(), classes = z.cols();
  for (Matrix<T>* matrix : {&s.exponentials, &s.shifted_exponentials, &s.probabilities,
                            &s.log_probabilities, &s.gradient})
    matrix->resize(rows, classes);
  for (RowVector<T>* row : {&s.maxima, &s.sums, &s.shifted_sums}) row->resize(rows);
  for (Eigen::Index n = 0; n < rows; ++n) {
    for (Eigen::Index c = 0; c < classes; ++c) s.exponentials(n, c) = exp(z(n, c));
    s.sums[n] = sum_of(s.exponentials.row(n).data(), classes);
  }
  softmax_parts<T>(z, s.maxima, s.shifted_exponentials, s.shifted_sums);
  log_softmax_forward<T>(z, s.log_probabilities);
  probabilities<T>(s.log_probabilities, s.probabilities);
}

/// The two losses that a row is made of, before weight and smoothing.
template <class T>
void add_row(const CrossEntropyOptions<T>& options, Index y, Eigen::Index row,
             CrossEntropySteps<T>& s) {
  const bool counts = y != options.ignore_index;
  s.counted_rows += counts;
  s.nll.push_back(counts ? T(0) - s.log_probabilities(row, y) : T(0));
  s.spread.push_back(counts ? spread_over_classes<T>(s.log_probabilities.row(row), options) : T(0));
  s.row_weights.push_back(counts ? options.weight_of(y) : T(0));
}

template <class T>
void measure_classes(const CrossEntropyTable& table, const CrossEntropyOptions<T>& options,
                     CrossEntropySteps<T>& s) {
  for (std::size_t n = 0; n < table.targets.size(); ++n)
    add_row(options, table.targets[n], static_cast<Eigen::Index>(n), s);
  cross_entropy_forward<T>(s.log_probabilities, table.targets, options, s.row_losses);
  s.divisor = nll_divisor<T>(table.targets, options, table.reduction);
  cross_entropy_backward<T>(s.probabilities, table.targets, options, s.divisor, s.gradient);
}

template <class T>
void measure_probabilities(const CrossEntropyTable& table, const CrossEntropyOptions<T>& options,
                           CrossEntropySteps<T>& s) {
  const Matrix<T> q =
      Eigen::Map<const Matrix<double>>(table.target_probabilities.data(), table.rows, table.classes)
          .template cast<T>();
  s.nll.resize(s.row_losses.size());
  class_probabilities_forward<T>(s.log_probabilities, q, {}, s.nll);
  for (Eigen::Index n = 0; n < table.rows; ++n)
    s.spread.push_back(spread_over_classes<T>(s.log_probabilities.row(n), options));
  s.row_weights.assign(s.row_losses.size(), T(1));
  s.counted_rows = table.rows;
  class_probabilities_forward<T>(s.log_probabilities, q, options, s.row_losses);
  s.divisor = class_probabilities_divisor<T>(table.rows, table.reduction);
  class_probabilities_backward<T>(s.probabilities, q, options, s.divisor, s.gradient);
}

template <class T>
void add_running_sums(CrossEntropySteps<T>& s) {
  double losses = 0, weights = 0;
  for (std::size_t n = 0; n < s.row_losses.size(); ++n) {
    losses += s.row_losses[n];
    weights += s.row_weights[n];
    s.running_losses.push_back(static_cast<T>(losses));
    s.running_weights.push_back(static_cast<T>(weights));
    s.running_means.push_back(
        static_cast<T>(weights == 0 ? std::numeric_limits<double>::quiet_NaN() : losses / weights));
  }
}

}  // namespace

template <class T>
CrossEntropySteps<T> cross_entropy_steps(const CrossEntropyTable& table) {
  check_table(table);
  const std::vector<T> weight(table.weight.begin(), table.weight.end());
  CrossEntropyOptions<T> options;
  options.weight = weight;
  options.ignore_index = table.ignore_index;
  options.label_smoothing = static_cast<T>(table.label_smoothing);
  const bool soft = !table.target_probabilities.empty();
  if (soft) {
    check_count(op, "target value", table.target_probabilities.size(),
                static_cast<std::size_t>(table.rows * table.classes));
    check_class_probabilities(op, table.target_probabilities,
                              static_cast<std::size_t>(table.classes));
  } else {
    check_targets<T>(op, table.rows, table.classes, table.targets, options);
  }

  const Matrix<T> z =
      Eigen::Map<const Matrix<double>>(table.logits.data(), table.rows, table.classes)
          .template cast<T>();
  CrossEntropySteps<T> s{};
  take_softmax_apart(z, s);
  s.row_losses.resize(static_cast<std::size_t>(table.rows));
  (soft ? measure_probabilities<T> : measure_classes<T>)(table, options, s);
  add_running_sums(s);
  s.numerator = s.running_losses.back();
  s.loss = reduce<T>(s.row_losses, s.divisor);
  s.perplexity = exp(s.loss);
  return s;
}

#define SURPRISAL_INSTANTIATE(T) \
  template CrossEntropySteps<T> cross_entropy_steps<T>(const CrossEntropyTable&);
SURPRISAL_INSTANTIATE(float)
SURPRISAL_INSTANTIATE(double)
#undef SURPRISAL_INSTANTIATE

}  // namespace surprisal
