#include "surprisal/optim/sgd.h"

namespace surprisal {

template <class T>
void sgd_update(const SgdConfig& config, SgdState<T>& state, VectorIn<T> gradient, VectorOut<T> p) {
  const auto g = gradient.array() + static_cast<T>(config.weight_decay) * p.array();
  auto buffer = state.momentum_buffer.array();
  if (state.started)
    buffer = static_cast<T>(config.momentum) * buffer + g;
  else
    buffer = g;
  state.started = true;
  p.array() -= static_cast<T>(config.learning_rate) * buffer;
}

template void sgd_update<float>(const SgdConfig&, SgdState<float>&, VectorIn<float>,
                                VectorOut<float>);
template void sgd_update<double>(const SgdConfig&, SgdState<double>&, VectorIn<double>,
                                 VectorOut<double>);

}  // namespace surprisal
