#include "surprisal/ops/activation.h"

namespace surprisal {

template <class T>
void relu_forward(MatrixIn<T> x, MatrixOut<T> y) {
  for (Eigen::Index n = 0; n < x.rows(); ++n) {
    const T* from = x.row(n).data();
    T* to = y.row(n).data();
    for (Eigen::Index i = 0; i < x.cols(); ++i) to[i] = from[i] < T(0) ? T(0) : from[i];
  }
}

template <class T>
void relu_backward(MatrixIn<T> y, MatrixIn<T> dy, MatrixOut<T> dx) {
  for (Eigen::Index n = 0; n < y.rows(); ++n) {
    const T* values = y.row(n).data();
    const T* from = dy.row(n).data();
    T* to = dx.row(n).data();
    for (Eigen::Index i = 0; i < y.cols(); ++i) to[i] = values[i] <= T(0) ? T(0) : from[i];
  }
}

#define SURPRISAL_INSTANTIATE(T)                            \
  template void relu_forward<T>(MatrixIn<T>, MatrixOut<T>); \
  template void relu_backward<T>(MatrixIn<T>, MatrixIn<T>, MatrixOut<T>);
SURPRISAL_INSTANTIATE(float)
SURPRISAL_INSTANTIATE(double)
#undef SURPRISAL_INSTANTIATE

}  // namespace surprisal
