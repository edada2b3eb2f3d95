#pragma once

#include <span>
#include <vector>

#include "surprisal/core/tensor.h"
#include "surprisal/ops/rnn.h"
#include "surprisal/random/generator.h"

/// The toy language model: embedding → tanh RNN → linear, one row of logits for every position.
namespace surprisal {

struct ToyRnnSizes {
  Index vocabulary;  // V
  Index embedding;   // E
  Index hidden;      // H

  Index parameter_count() const {
    return vocabulary * embedding + RnnWeights<float>::size(embedding, hidden) +
           vocabulary * (hidden + 1);
  }
};

/// Everything that training changes, in one stretch of memory; also the type of its gradients.
/// Names and order are those of PyTorch's state dict.
template <class T>
struct ToyRnnParams {
  explicit ToyRnnParams(const ToyRnnSizes& sizes);
  ToyRnnParams(const ToyRnnParams&) = delete;
  ToyRnnParams& operator=(const ToyRnnParams&) = delete;

  RowVector<T> all;         // (parameters) the memory behind the views below
  MatrixView<T> embedding;  // (V, E)
  RnnWeights<T> rnn;        // (H, E), (H, H), (H), (H)
  MatrixView<T> fc_weight;  // (V, H)
  VectorView<T> fc_bias;    // (V)
};

/// What one forward pass over L words computes; also the type of its gradients.
template <class T>
struct ToyRnnActivations {
  ToyRnnActivations(const ToyRnnSizes& sizes, Index length);

  Matrix<T> embedded;           // (L, E)
  Matrix<T> preactivation;      // (L, H)
  Matrix<T> hidden;             // (L, H)
  Matrix<T> logits;             // (L, V)
  Matrix<T> log_probabilities;  // (L, V)
  Matrix<T> probabilities;      // (L, V)
};

/// Draws embedding, RNN and linear layer in that order, as PyTorch does when it builds the model.
void toy_rnn_init(Generator& generator, ToyRnnParams<float>& params);

/// tokens (L) → activations up to the probabilities.
template <class T>
void toy_rnn_forward(const ToyRnnParams<T>& params, std::span<const Index> tokens,
                     ToyRnnActivations<T>& activations);

/// From dactivations.logits (L, V) down; adds into dparams, overwrites the other dactivations.
template <class T>
void toy_rnn_backward(const ToyRnnParams<T>& params, std::span<const Index> tokens,
                      const ToyRnnActivations<T>& activations, ToyRnnActivations<T>& dactivations,
                      ToyRnnParams<T>& dparams);

/// The tables of named tensors, each beside its gradient.
template <class T>
std::vector<NamedTensor<T>> toy_rnn_tensors(ToyRnnParams<T>& params, ToyRnnParams<T>& dparams);
template <class T>
std::vector<NamedTensor<T>> toy_rnn_tensors(ToyRnnActivations<T>& activations,
                                            ToyRnnActivations<T>& dactivations);

}  // namespace surprisal
