#include "surprisal/ops/softmax_view.h"

#include "surprisal/core/elementary.h"
#include "surprisal/core/sum.h"
#include "surprisal/ops/check_logits.h"
#include "surprisal/ops/softmax.h"
#include "surprisal/ops/softmax_jacobian.h"

namespace surprisal {

namespace {

constexpr const char* op = "softmax";

/// Divided in T, as PyTorch divides a tensor of logits by a number.
template <class T>
T divide(double logit, double temperature) {
  return static_cast<T>(logit) / static_cast<T>(temperature);
}

}  // namespace

template <class T>
SoftmaxView<T> softmax_view(std::span<const double> logits, double temperature) {
  check_logits(op, logits);
  check(op, limits::temperature, temperature);
  const auto classes = static_cast<Eigen::Index>(logits.size());
  SoftmaxView<T> v;
  for (RowVector<T>* row : {&v.scaled, &v.exponentials, &v.shifted_exponentials, &v.probabilities,
                            &v.log_probabilities})
    row->resize(classes);
  for (Eigen::Index c = 0; c < classes; ++c) {
    v.scaled[c] = divide<T>(logits[static_cast<std::size_t>(c)], temperature);
    v.exponentials[c] = exp(v.scaled[c]);
  }
  v.sum = sum_of(v.exponentials.data(), classes);
  RowVector<T> maximum(1), shifted_sum(1);
  softmax_parts<T>(v.scaled, maximum, v.shifted_exponentials, shifted_sum);
  v.maximum = maximum[0];
  v.shifted_sum = shifted_sum[0];
  softmax_forward<T>(v.scaled, v.probabilities);
  log_softmax_forward<T>(v.scaled, v.log_probabilities);
  v.jacobian.resize(classes, classes);
  softmax_jacobian<T>(v.probabilities, v.jacobian);
  return v;
}

template <class T>
Matrix<T> softmax_sweep(std::span<const double> logits, std::span<const Index> moving,
                        std::span<const double> xs, double temperature) {
  check_logits(op, logits);
  check(op, limits::temperature, temperature);
  const auto classes = static_cast<Index>(logits.size());
  check(op, cells_limit, static_cast<double>(xs.size() * logits.size()));
  if (moving.empty()) fail(op, "no logit was named to move");
  for (const Index m : moving)
    if (m < 0 || m >= classes) fail(op, "moving logit ", m, " is not in [0, ", classes, ")");

  Matrix<T> p(static_cast<Eigen::Index>(xs.size()), classes);
  std::vector<double> row(logits.begin(), logits.end());
  for (std::size_t n = 0; n < xs.size(); ++n) {
    check(op, limits::logit, xs[n]);
    for (const Index m : moving) row[static_cast<std::size_t>(m)] = xs[n];
    for (Index c = 0; c < classes; ++c)
      p(static_cast<Eigen::Index>(n), c) = divide<T>(row[static_cast<std::size_t>(c)], temperature);
  }
  softmax_forward<T>(p, p);  // row by row, each read before it is written
  return p;
}

template <class T>
std::vector<T> exp_curve(std::span<const double> xs) {
  std::vector<T> values;
  for (const double x : xs) values.push_back(exp(static_cast<T>(x)));
  return values;
}

#define SURPRISAL_INSTANTIATE(T)                                                       \
  template SoftmaxView<T> softmax_view<T>(std::span<const double>, double);            \
  template Matrix<T> softmax_sweep<T>(std::span<const double>, std::span<const Index>, \
                                      std::span<const double>, double);                \
  template std::vector<T> exp_curve<T>(std::span<const double>);
SURPRISAL_INSTANTIATE(float)
SURPRISAL_INSTANTIATE(double)
#undef SURPRISAL_INSTANTIATE

}  // namespace surprisal
