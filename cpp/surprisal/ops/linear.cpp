#include "surprisal/ops/linear.h"

namespace surprisal {

template <class T>
void linear_forward(MatrixIn<T> x, MatrixIn<T> weight, VectorIn<T> bias, MatrixOut<T> y) {
  y.noalias() = x * weight.transpose();
  y.rowwise() += bias;
}

template <class T>
void linear_backward(MatrixIn<T> dy, MatrixIn<T> x, MatrixIn<T> weight, MatrixOut<T> dx,
                     MatrixOut<T> dweight, VectorOut<T> dbias) {
  dx.noalias() = dy * weight;
  dweight.noalias() += dy.transpose() * x;
  for (Eigen::Index n = 0; n < dy.rows(); ++n) dbias += dy.row(n);
}

#define SURPRISAL_INSTANTIATE(T)                                                             \
  template void linear_forward<T>(MatrixIn<T>, MatrixIn<T>, VectorIn<T>, MatrixOut<T>);      \
  template void linear_backward<T>(MatrixIn<T>, MatrixIn<T>, MatrixIn<T>, MatrixOut<T>,      \
                                   MatrixOut<T>, VectorOut<T>);
SURPRISAL_INSTANTIATE(float)
SURPRISAL_INSTANTIATE(double)
#undef SURPRISAL_INSTANTIATE

}  // namespace surprisal
