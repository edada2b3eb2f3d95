#include "surprisal/ops/softmax_jacobian.h"

namespace surprisal {

template <class T>
void softmax_jacobian(VectorIn<T> p, MatrixOut<T> jacobian) {
  for (Eigen::Index i = 0; i < p.size(); ++i)
    for (Eigen::Index j = 0; j < p.size(); ++j)
      jacobian(i, j) = i == j ? p[i] * (T(1) - p[i]) : -(p[i] * p[j]);
}

#define SURPRISAL_INSTANTIATE(T) template void softmax_jacobian<T>(VectorIn<T>, MatrixOut<T>);
SURPRISAL_INSTANTIATE(float)
SURPRISAL_INSTANTIATE(double)
#undef SURPRISAL_INSTANTIATE

}  // namespace surprisal
