#include "surprisal/optim/adam.h"

#include <cmath>

namespace surprisal {

template <class T>
void adam_update(const AdamConfig& config, AdamState<T>& state, VectorIn<T> gradient,
                 VectorOut<T> p) {
  state.beta1_power *= config.beta1;
  state.beta2_power *= config.beta2;
  const T step = static_cast<T>(config.learning_rate / (1 - state.beta1_power));
  const T inverse_root = static_cast<T>(1 / std::sqrt(1 - state.beta2_power));
  const T beta1 = static_cast<T>(config.beta1), rest1 = static_cast<T>(1 - config.beta1);
  const T beta2 = static_cast<T>(config.beta2), rest2 = static_cast<T>(1 - config.beta2);
  const T epsilon = static_cast<T>(config.epsilon);
  const T decay = static_cast<T>(config.weight_decay);

  // One pass, since a step spends most of its time here.
  const T* __restrict gradients = gradient.data();
  T* __restrict m = state.m.data();
  T* __restrict v = state.v.data();
  T* __restrict values = p.data();
  for (Eigen::Index i = 0; i < p.size(); ++i) {
    const T g = gradients[i] + decay * values[i];
    m[i] = beta1 * m[i] + rest1 * g;
    v[i] = beta2 * v[i] + rest2 * g * g;
    values[i] -= step * m[i] / (std::sqrt(v[i]) * inverse_root + epsilon);
  }
}

template <class T>
void adam_corrected(const AdamState<T>& state, VectorOut<T> m_hat, VectorOut<T> v_hat) {
  m_hat = state.m / static_cast<T>(1 - state.beta1_power);
  v_hat = state.v / static_cast<T>(1 - state.beta2_power);
}

#define SURPRISAL_INSTANTIATE(T)                                                             \
  template void adam_update<T>(const AdamConfig&, AdamState<T>&, VectorIn<T>, VectorOut<T>); \
  template void adam_corrected<T>(const AdamState<T>&, VectorOut<T>, VectorOut<T>);
SURPRISAL_INSTANTIATE(float)
SURPRISAL_INSTANTIATE(double)
#undef SURPRISAL_INSTANTIATE

}  // namespace surprisal
