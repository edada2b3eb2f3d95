#include "surprisal/optim/adam.h"

#include <cmath>

namespace surprisal {

template <class T>
void adam_update(const AdamConfig& config, AdamState<T>& state, VectorIn<T> gradient,
                 VectorOut<T> p) {
  const auto g = gradient.array() + static_cast<T>(config.weight_decay) * p.array();
  auto m = state.m.array();
  auto v = state.v.array();
  m = static_cast<T>(config.beta1) * m + static_cast<T>(1 - config.beta1) * g;
  v = static_cast<T>(config.beta2) * v + static_cast<T>(1 - config.beta2) * g * g;

  state.beta1_power *= config.beta1;
  state.beta2_power *= config.beta2;
  const T step = static_cast<T>(config.learning_rate / (1 - state.beta1_power));
  const T root_correction = static_cast<T>(std::sqrt(1 - state.beta2_power));
  p.array() -= step * m / (v.sqrt() / root_correction + static_cast<T>(config.epsilon));
}

template <class T>
void adam_corrected(const AdamState<T>& state, VectorOut<T> m_hat, VectorOut<T> v_hat) {
  m_hat = state.m / static_cast<T>(1 - state.beta1_power);
  v_hat = state.v / static_cast<T>(1 - state.beta2_power);
}

#define SURPRISAL_INSTANTIATE(T)                                                                 \
  template void adam_update<T>(const AdamConfig&, AdamState<T>&, VectorIn<T>, VectorOut<T>);     \
  template void adam_corrected<T>(const AdamState<T>&, VectorOut<T>, VectorOut<T>);
SURPRISAL_INSTANTIATE(float)
SURPRISAL_INSTANTIATE(double)
#undef SURPRISAL_INSTANTIATE

}  // namespace surprisal
