#include "surprisal/ops/rnn.h"

#include "surprisal/core/elementary.h"

namespace surprisal {

template <class T>
void rnn_forward(MatrixIn<T> x, const RnnWeights<T>& weights, MatrixOut<T> preactivation,
                 MatrixOut<T> hidden) {
  preactivation.noalias() = x * weights.weight_ih.transpose();
  for (Eigen::Index t = 0; t < x.rows(); ++t) {
    preactivation.row(t) += weights.bias_ih + weights.bias_hh;
    if (t > 0) preactivation.row(t).noalias() += hidden.row(t - 1) * weights.weight_hh.transpose();
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
    if (t + 1 < length) dhidden.row(t).noalias() += dpreactivation.row(t + 1) * weights.weight_hh;
    dpreactivation.row(t).array() =
        dhidden.row(t).array() * (T(1) - hidden.row(t).array().square());
    dweights.bias_ih += dpreactivation.row(t);
    dweights.bias_hh += dpreactivation.row(t);
  }
  dx.noalias() = dpreactivation * weights.weight_ih;
  dweights.weight_ih.noalias() += dpreactivation.transpose() * x;
  if (length > 1)
    dweights.weight_hh.noalias() +=
        dpreactivation.bottomRows(length - 1).transpose() * hidden.topRows(length - 1);
}

#define SURPRISAL_INSTANTIATE(T)                                                              \
  template void rnn_forward<T>(MatrixIn<T>, const RnnWeights<T>&, MatrixOut<T>, MatrixOut<T>); \
  template void rnn_backward<T>(MatrixIn<T>, MatrixIn<T>, const RnnWeights<T>&, MatrixOut<T>,  \
                                MatrixOut<T>, MatrixOut<T>, RnnWeights<T>&);
SURPRISAL_INSTANTIATE(float)
SURPRISAL_INSTANTIATE(double)
#undef SURPRISAL_INSTANTIATE

}  // namespace surprisal
