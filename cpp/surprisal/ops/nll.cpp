#include "surprisal/ops/nll.h"

#include "surprisal/core/error.h"
#include "surprisal/core/sum.h"

namespace surprisal {

template <class T>
void check_targets(const char* op, Eigen::Index rows, Eigen::Index classes,
                   std::span<const Index> targets, const NllOptions<T>& options) {
  if (static_cast<Eigen::Index>(targets.size()) != rows)
    fail(op, "got ", counted(targets.size(), "target"), " for logits of shape (", rows, ", ",
         classes, ")");
  if (!options.weight.empty() && static_cast<Eigen::Index>(options.weight.size()) != classes)
    fail(op, "got ", counted(options.weight.size(), "class weight"), " for ",
         counted(classes, "class", "es"));
  for (std::size_t n = 0; n < targets.size(); ++n) {
    const Index y = targets[n];
    if ((y < 0 || y >= classes) && y != options.ignore_index)
      fail(op, "target ", y, " at row ", n, " is not in [0, ", classes, ")");
  }
}

template <class T>
void nll_forward(MatrixIn<T> log_p, std::span<const Index> targets, const NllOptions<T>& options,
                 std::span<T> rows) {
  check_targets("nll_loss", log_p.rows(), log_p.cols(), targets, options);
  for (std::size_t n = 0; n < targets.size(); ++n) {
    const Index y = targets[n];
    rows[n] = y == options.ignore_index
                  ? T(0)
                  : weighted(-options.weight_of(y), log_p(static_cast<Eigen::Index>(n), y));
  }
}

template <class T>
T nll_divisor(std::span<const Index> targets, const NllOptions<T>& options, Reduction reduction) {
  if (reduction != Reduction::mean) return T(1);
  double sum = 0;
  for (const Index y : targets)
    if (y != options.ignore_index) sum += options.weight_of(y);
  return static_cast<T>(sum);
}

template <class T>
void nll_backward(std::span<const Index> targets, const NllOptions<T>& options, T divisor,
                  MatrixOut<T> dlog_p) {
  dlog_p.setZero();
  for (std::size_t n = 0; n < targets.size(); ++n) {
    const Index y = targets[n];
    if (y != options.ignore_index)
      dlog_p(static_cast<Eigen::Index>(n), y) = -options.weight_of(y) / divisor;
  }
}

#define SURPRISAL_INSTANTIATE(T)                                                                  \
  template void check_targets<T>(const char*, Eigen::Index, Eigen::Index, std::span<const Index>, \
                                 const NllOptions<T>&);                                           \
  template void nll_forward<T>(MatrixIn<T>, std::span<const Index>, const NllOptions<T>&,         \
                               std::span<T>);                                                     \
  template T nll_divisor<T>(std::span<const Index>, const NllOptions<T>&, Reduction);             \
  template void nll_backward<T>(std::span<const Index>, const NllOptions<T>&, T, MatrixOut<T>);
SURPRISAL_INSTANTIATE(float)
SURPRISAL_INSTANTIATE(double)
#undef SURPRISAL_INSTANTIATE

}  // namespace surprisal
