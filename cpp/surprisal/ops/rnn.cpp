#include "surprisal/ops/rnn.h"

#include "surprisal/core/elementary.h"
#include "surprisal/core/products.h"

namespace surprisal {

template <class T>
void rnn_forward(MatrixIn<T> x, const RnnWeights<T>& weights, MatrixOut<T> preactivation,
                 MatrixOut<T> hidden) {
  multiply_transposed<T>(x, weights.weight_ih, preactivation);
  for (Eigen::Index t = 0; t < x.rows(); ++t) {
    preactivation.row(t) += weights.bias_ih + weights.bias_hh;
    if (t > 0)
      multiply_transposed<T>(hidden.row(t - 1), weights.weight_hh, preactivation.row(t), true);
    const T* a = preactivation.row(t).data();
    T* h = hidden.row(t).data();
    for (Eigen::Index j = 0; j < hidden.cols(); ++j) h[j] = tanh(a[j]);
  }
}

template <class T>
void rnn_backward(MatrixIn<T> x, MatrixIn<T> hidden, const RnnWeights<T>& weights,
                  MatrixOut<T> dhidden, MatrixOut<T> dpreactivation, MatrixOut<T> dx,
                  RnnWeights<T>& dweights) {
  const Eigen::Index length = x.rows();
  for (Eigen::Index t = length - 1; t >= 0; --t) {
    if (t + 1 < length)
      multiply<T>(dpreactivation.row(t + 1), weights.weight_hh, dhidden.row(t), true);
    dpreactivation.row(t).array() =
        dhidden.row(t).array() * (T(1) - hidden.row(t).array().square());
    dweights.bias_ih += dpreactivation.row(t);
    dweights.bias_hh += dpreactivation.row(t);
  }
  multiply<T>(dpreactivation, weights.weight_ih, dx);
  add_transposed_product<T>(dpreactivation, x, dweights.weight_ih);
  if (length > 1)
    add_transposed_product<T>(dpreactivation.bottomRows(length - 1), hidden.topRows(length - 1),
                              dweights.weight_hh);
}

#define SURPRISAL_INSTANTIATE(T)                                                               \
  template void rnn_forward<T>(MatrixIn<T>, const RnnWeights<T>&, MatrixOut<T>, MatrixOut<T>); \
  template void rnn_backward<T>(MatrixIn<T>, MatrixIn<T>, const RnnWeights<T>&, MatrixOut<T>,  \
                                MatrixOut<T>, MatrixOut<T>, RnnWeights<T>&);
SURPRISAL_INSTANTIATE(float)
SURPRISAL_INSTANTIATE(double)
#undef SURPRISAL_INSTANTIATE

}  // namespace surprisal
