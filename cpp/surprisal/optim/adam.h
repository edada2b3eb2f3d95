#pragma once

#include "surprisal/core/tensor.h"

namespace surprisal {

/// Adam with weight decay λ, at update t = 1, 2, …:
///   g ← g + λ p;  m ← β₁ m + (1 − β₁) g;  v ← β₂ v + (1 − β₂) g²;
///   m̂ = m / (1 − β₁ᵗ);  v̂ = v / (1 − β₂ᵗ);  p ← p − lr · m̂ / (√v̂ + ε),
/// evaluated in PyTorch's order, the corrections in double and βᵗ by repeated multiplication.
/// Source: Kingma and Ba, "Adam", 2015; `torch.optim.Adam`.
struct AdamConfig {
  double learning_rate = 0.001;
  double beta1 = 0.9;
  double beta2 = 0.999;
  double epsilon = 1e-8;
  double weight_decay = 0;
};

template <class T>
struct AdamState {
  explicit AdamState(Eigen::Index n) : m(RowVector<T>::Zero(n)), v(RowVector<T>::Zero(n)) {}

  RowVector<T> m;  // (parameters) running mean of the gradient
  RowVector<T> v;  // (parameters) running mean of its square
  double beta1_power = 1;
  double beta2_power = 1;
};

template <class T>
void adam_update(const AdamConfig& config, AdamState<T>& state, VectorIn<T> gradient,
                 VectorOut<T> p);

/// m̂ and v̂ as they stand after the last update; both (parameters).
template <class T>
void adam_corrected(const AdamState<T>& state, VectorOut<T> m_hat, VectorOut<T> v_hat);

}  // namespace surprisal
