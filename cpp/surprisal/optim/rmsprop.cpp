#include "surprisal/optim/rmsprop.h"

namespace surprisal {

template <class T>
void rmsprop_update(const RmspropConfig& config, RmspropState<T>& state, VectorIn<T> gradient,
                    VectorOut<T> p) {
  const auto g = gradient.array() + static_cast<T>(config.weight_decay) * p.array();
  auto s = state.square_average.array();
  s = static_cast<T>(config.alpha) * s + static_cast<T>(1 - config.alpha) * g * g;
  p.array() -=
      static_cast<T>(config.learning_rate) * g / (s.sqrt() + static_cast<T>(config.epsilon));
}

template void rmsprop_update<float>(const RmspropConfig&, RmspropState<float>&, VectorIn<float>,
                                    VectorOut<float>);
template void rmsprop_update<double>(const RmspropConfig&, RmspropState<double>&, VectorIn<double>,
                                     VectorOut<double>);

}  // namespace surprisal
