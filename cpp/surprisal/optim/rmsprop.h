#pragma once

#include "surprisal/core/tensor.h"

namespace surprisal {

/// RMSprop with weight decay λ:
///   g ← g + λ p;  s ← α s + (1 − α) g²;  p ← p − lr · g / (√s + ε).
/// Source: Hinton, "Neural Networks for Machine Learning", lecture 6e; `torch.optim.RMSprop`.
struct RmspropConfig {
  double learning_rate = 0.01;
  double alpha = 0.99;
  double epsilon = 1e-8;
  double weight_decay = 0;
};

template <class T>
struct RmspropState {
  explicit RmspropState(Eigen::Index n) : square_average(RowVector<T>::Zero(n)) {}

  RowVector<T> square_average;  // (parameters) s
};

template <class T>
void rmsprop_update(const RmspropConfig& config, RmspropState<T>& state, VectorIn<T> gradient,
                    VectorOut<T> p);

}  // namespace surprisal
