#pragma once

#include "surprisal/core/tensor.h"

namespace surprisal {

/// Stochastic gradient descent with momentum μ and weight decay λ:
///   g ← g + λ p;  buf ← g at the first update, μ buf + g later;  p ← p − lr · buf.
/// Source: `torch.optim.SGD` (dampening 0).
struct SgdConfig {
  double learning_rate = 0.01;
  double momentum = 0;
  double weight_decay = 0;
};

template <class T>
struct SgdState {
  explicit SgdState(Eigen::Index n) : momentum_buffer(RowVector<T>::Zero(n)) {}

  RowVector<T> momentum_buffer;  // (parameters)
  bool started = false;
};

template <class T>
void sgd_update(const SgdConfig& config, SgdState<T>& state, VectorIn<T> gradient, VectorOut<T> p);

}  // namespace surprisal
