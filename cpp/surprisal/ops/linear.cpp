#include "surprisal/ops/linear.h"

#include "surprisal/core/products.h"

namespace surprisal {

template <class T>
void linear_forward(MatrixIn<T> x, MatrixIn<T> weight, VectorIn<T> bias, MatrixOut<T> y) {
  multiply_transposed<T>(x, weight, y);
  for (Eigen::Index n = 0; n < y.rows(); ++n) y.row(n) += bias;
}

template <class T>
void linear_backward(MatrixIn<T> dy, MatrixIn<T> x, MatrixIn<T> weight, MatrixOut<T> dx,
                     MatrixOut<T> dweight, VectorOut<T> dbias) {
  multiply<T>(dy, weight, dx);
  add_transposed_product<T>(dy, x, dweight);
  for (Eigen::Index n = 0; n < dy.rows(); ++n) dbias += dy.row(n);
}

#define SURPRISAL_INSTANTIATE(T)                                                        \
  template void linear_forward<T>(MatrixIn<T>, MatrixIn<T>, VectorIn<T>, MatrixOut<T>); \
  template void linear_backward<T>(MatrixIn<T>, MatrixIn<T>, MatrixIn<T>, MatrixOut<T>, \
                                   MatrixOut<T>, VectorOut<T>);
SURPRISAL_INSTANTIATE(float)
SURPRISAL_INSTANTIATE(double)
#undef SURPRISAL_INSTANTIATE

}  // namespace surprisal
