#include "surprisal/ops/log_sum_exp.h"

#include "surprisal/core/elementary.h"
#include "surprisal/ops/softmax.h"

namespace surprisal {

template <class T>
void log_sum_exp_forward(MatrixIn<T> z, VectorOut<T> rows) {
  Matrix<T> exponentials(z.rows(), z.cols());
  RowVector<T> sums(z.rows());
  softmax_parts<T>(z, rows, exponentials, sums);
  for (Eigen::Index n = 0; n < z.rows(); ++n) rows[n] += log(sums[n]);
}

template <class T>
void log_sum_exp_backward(MatrixIn<T> z, VectorIn<T> drows, MatrixOut<T> dz) {
  softmax_forward<T>(z, dz);
  for (Eigen::Index n = 0; n < z.rows(); ++n) dz.row(n) *= drows[n];
}

#define SURPRISAL_INSTANTIATE(T)                                   \
  template void log_sum_exp_forward<T>(MatrixIn<T>, VectorOut<T>); \
  template void log_sum_exp_backward<T>(MatrixIn<T>, VectorIn<T>, MatrixOut<T>);
SURPRISAL_INSTANTIATE(float)
SURPRISAL_INSTANTIATE(double)
#undef SURPRISAL_INSTANTIATE

}  // namespace surprisal
