#include "surprisal/ops/pixel_linear.h"

namespace surprisal {

template <class T>
void pixel_linear_forward(const SparseMatrix<T>& u, const PixelNormalisation& normalisation,
                          MatrixIn<T> weight, VectorIn<T> bias, VectorOut<T> base, MatrixOut<T> y) {
  base.setZero();
  for (Eigen::Index i = 0; i < weight.rows(); ++i) base += weight.row(i);
  base = bias + static_cast<T>(normalisation.shift()) * base;
  multiply_sparse<T>(u, weight, static_cast<T>(normalisation.scale()), base, y);
}

template <class T>
void pixel_linear_backward(const SparseMatrix<T>& u_transposed,
                           const PixelNormalisation& normalisation, MatrixIn<T> dy,
                           VectorOut<T> base, MatrixOut<T> dweight, VectorOut<T> dbias, bool add) {
  base.setZero();
  for (Eigen::Index n = 0; n < dy.rows(); ++n) base += dy.row(n);
  if (add)
    dbias += base;
  else
    dbias = base;
  base *= static_cast<T>(normalisation.shift());
  multiply_sparse<T>(u_transposed, dy, static_cast<T>(normalisation.scale()), base, dweight, add);
}

#define SURPRISAL_INSTANTIATE(T)                                                                \
  template void pixel_linear_forward<T>(const SparseMatrix<T>&, const PixelNormalisation&,      \
                                        MatrixIn<T>, VectorIn<T>, VectorOut<T>, MatrixOut<T>);  \
  template void pixel_linear_backward<T>(const SparseMatrix<T>&, const PixelNormalisation&,     \
                                         MatrixIn<T>, VectorOut<T>, MatrixOut<T>, VectorOut<T>, \
                                         bool);
SURPRISAL_INSTANTIATE(float)
SURPRISAL_INSTANTIATE(double)
#undef SURPRISAL_INSTANTIATE

}  // namespace surprisal
