#pragma once

#include "surprisal/core/tensor.h"

namespace surprisal {

/// What one tanh RNN layer learns; also the type of its gradients.
template <class T>
struct RnnWeights {
  /// Views of `size(E, H)` numbers from `memory` on.
  RnnWeights(T* memory, Index embedding, Index hidden)
      : weight_ih(memory, hidden, embedding),
        weight_hh(weight_ih.data() + weight_ih.size(), hidden, hidden),
        bias_ih(weight_hh.data() + weight_hh.size(), hidden),
        bias_hh(bias_ih.data() + hidden, hidden) {}

  static Index size(Index embedding, Index hidden) { return hidden * (embedding + hidden + 2); }

  MatrixView<T> weight_ih;  // (H, E)
  MatrixView<T> weight_hh;  // (H, H)
  VectorView<T> bias_ih;    // (H)
  VectorView<T> bias_hh;    // (H)
};

/// a_t = W_ih x_t + b_ih + W_hh h_{t−1} + b_hh,  h_t = tanh(a_t),  h_{−1} = 0.
/// x (L, E) → preactivation a (L, H), hidden h (L, H).   Source: `nn.RNN`, one layer.
template <class T>
void rnn_forward(MatrixIn<T> x, const RnnWeights<T>& weights, MatrixOut<T> preactivation,
                 MatrixOut<T> hidden);

/// Backward through time, from the last position to the first:
///   dh_t += W_hhᵀ da_{t+1},  da_t = dh_t (1 − h_t²),
///   dx = da W_ih,  dW_ih += daᵀ x,  dW_hh += Σ_t da_t h_{t−1}ᵀ,  both db += Σ_t da_t.
/// dhidden (L, H) comes in with what the layers above gave and goes out complete.
template <class T>
void rnn_backward(MatrixIn<T> x, MatrixIn<T> hidden, const RnnWeights<T>& weights,
                  MatrixOut<T> dhidden, MatrixOut<T> dpreactivation, MatrixOut<T> dx,
                  RnnWeights<T>& dweights);

}  // namespace surprisal
