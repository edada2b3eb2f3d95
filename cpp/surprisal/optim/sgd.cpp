#include "surprisal/optim/sgd.h"

namespace surprisal {

template <class T>
void sgd_update(const SgdConfig& config, SgdState<T>& state, VectorIn<T> gradient, VectorOut<T> p) {
  const T rate = static_cast<T>(config.learning_rate), decay = static_cast<T>(config.weight_decay);
  const T momentum = state.started ? static_cast<T>(config.momentum) : T(0);
  state.started = true;

  // One pass, since in a large model a step waits for memory here.
  const T* __restrict gradients = gradient.data();
  T* __restrict buffer = state.momentum_buffer.data();
  T* __restrict values = p.data();
  for (Eigen::Index i = 0; i < p.size(); ++i) {
    buffer[i] = momentum * buffer[i] + (gradients[i] + decay * values[i]);
    values[i] -= rate * buffer[i];
  }
}

template void sgd_update<float>(const SgdConfig&, SgdState<float>&, VectorIn<float>,
                                VectorOut<float>);
template void sgd_update<double>(const SgdConfig&, SgdState<double>&, VectorIn<double>,
                                 VectorOut<double>);

}  // namespace surprisal
