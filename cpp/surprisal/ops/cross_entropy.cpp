#include "surprisal/ops/cross_entropy.h"

#include <limits>

#include "surprisal/core/sum.h"

namespace surprisal {

template <class T>
T spread_over_classes(VectorIn<T> log_p, const CrossEntropyOptions<T>& options) {
  return T(0) - sum_of<T>(log_p.size(),
                          [&](Eigen::Index c) { return weighted(options.weight_of(c), log_p[c]); });
}

template <class T>
void cross_entropy_forward(MatrixIn<T> log_p, std::span<const Index> targets,
                           const CrossEntropyOptions<T>& options, std::span<T> rows) {
  const Eigen::Index classes = log_p.cols();
  check_targets("cross_entropy", log_p.rows(), classes, targets, options);
  const T smoothing = options.label_smoothing;
  for (std::size_t n = 0; n < targets.size(); ++n) {
    const auto row = log_p.row(static_cast<Eigen::Index>(n));
    const Index y = targets[n];
    if (y == options.ignore_index) {
      rows[n] = T(0);
      continue;
    }
    rows[n] = weighted(-options.weight_of(y), row[y]);
    if (smoothing != T(0))
      rows[n] = weighted(T(1) - smoothing, rows[n]) +
                smoothing / T(classes) * spread_over_classes<T>(row, options);
  }
}

template <class T>
void cross_entropy_backward(MatrixIn<T> p, std::span<const Index> targets,
                            const CrossEntropyOptions<T>& options, T divisor, MatrixOut<T> dz) {
  const Eigen::Index classes = p.cols();
  const T share = options.label_smoothing / T(classes);
  const T total_weight = sum_of<T>(classes, [&](Eigen::Index c) { return options.weight_of(c); });
  const T scale = divisor == T(0) ? std::numeric_limits<T>::quiet_NaN() : T(1) / divisor;

  for (std::size_t n = 0; n < targets.size(); ++n) {
    const auto row = static_cast<Eigen::Index>(n);
    const Index y = targets[n];
    if (y == options.ignore_index) {
      dz.row(row).setZero();
      continue;
    }
    const T at_target = (T(1) - options.label_smoothing) * options.weight_of(y);
    const T of_p = at_target + share * total_weight;
    for (Eigen::Index c = 0; c < classes; ++c)
      dz(row, c) = (of_p * p(row, c) - share * options.weight_of(c)) * scale;
    // Both terms of the target together, so that p − 1 is rounded once.
    dz(row, y) = (of_p * p(row, y) - (at_target + share * options.weight_of(y))) * scale;
  }
}

#define SURPRISAL_INSTANTIATE(T)                                                       \
  template T spread_over_classes<T>(VectorIn<T>, const CrossEntropyOptions<T>&);       \
  template void cross_entropy_forward<T>(MatrixIn<T>, std::span<const Index>,          \
                                         const CrossEntropyOptions<T>&, std::span<T>); \
  template void cross_entropy_backward<T>(MatrixIn<T>, std::span<const Index>,         \
                                          const CrossEntropyOptions<T>&, T, MatrixOut<T>);
SURPRISAL_INSTANTIATE(float)
SURPRISAL_INSTANTIATE(double)
#undef SURPRISAL_INSTANTIATE

}  // namespace surprisal
