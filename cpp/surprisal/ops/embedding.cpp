#include "surprisal/ops/embedding.h"

namespace surprisal {

template <class T>
void embedding_forward(MatrixIn<T> weight, std::span<const Index> tokens, MatrixOut<T> y) {
  for (std::size_t t = 0; t < tokens.size(); ++t)
    y.row(static_cast<Eigen::Index>(t)) = weight.row(tokens[t]);
}

template <class T>
void embedding_backward(std::span<const Index> tokens, MatrixIn<T> dy, MatrixOut<T> dweight) {
  for (std::size_t t = 0; t < tokens.size(); ++t)
    dweight.row(tokens[t]) += dy.row(static_cast<Eigen::Index>(t));
}

#define SURPRISAL_INSTANTIATE(T)                                                         \
  template void embedding_forward<T>(MatrixIn<T>, std::span<const Index>, MatrixOut<T>); \
  template void embedding_backward<T>(std::span<const Index>, MatrixIn<T>, MatrixOut<T>);
SURPRISAL_INSTANTIATE(float)
SURPRISAL_INSTANTIATE(double)
#undef SURPRISAL_INSTANTIATE

}  // namespace surprisal
