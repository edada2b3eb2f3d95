#pragma once

#include "surprisal/optim/adam.h"

namespace surprisal {

/// Adam with decoupled weight decay: p ← (1 − lr · λ) p first, then Adam's update without decay.
/// Source: Loshchilov and Hutter, "Decoupled Weight Decay Regularization", 2019;
/// `torch.optim.AdamW` (λ = 0.01 by default).
struct AdamWConfig {
  AdamConfig adam;
  double weight_decay = 0.01;
};

template <class T>
struct AdamWState : AdamState<T> {
  using AdamState<T>::AdamState;
};

template <class T>
void adamw_update(const AdamWConfig& config, AdamWState<T>& state, VectorIn<T> gradient,
                  VectorOut<T> p) {
  p *= static_cast<T>(1 - config.adam.learning_rate * config.weight_decay);
  adam_update<T>(config.adam, state, gradient, p);
}

}  // namespace surprisal
