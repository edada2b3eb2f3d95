#pragma once

#include <span>
#include <vector>

#include "surprisal/core/tensor.h"

namespace surprisal {

/// Everything about the softmax of one row of logits. Lists have C entries.
template <class T>
struct SoftmaxView {
  RowVector<T> scaled;                // z / T, what softmax is taken of
  RowVector<T> exponentials;          // exp(z / T), as the formula has it; infinite past overflow
  T sum;                              // Σ exp(z / T)
  T maximum;                          // max z / T
  RowVector<T> shifted_exponentials;  // exp(z / T − max), in (0, 1]
  T shifted_sum;
  RowVector<T> probabilities;      // p, from the shifted ones
  RowVector<T> log_probabilities;  // log p, in nats
  Matrix<T> jacobian;              // (C, C): ∂p_i/∂(z_j / T)
};

/// Softmax with a temperature, taken apart: p = softmax(z / T). A low temperature sharpens, a high
/// one flattens.
/// Throws std::invalid_argument as `check_logits`, and for a temperature outside [0.01, 100].
/// Source: `torch.softmax(z / T, dim=-1)`; Hinton, Vinyals and Dean (2015) for the temperature.
///
///     const auto view = softmax_view<float>(std::vector<double>{2, 1, 0.1}, 1);
template <class T>
SoftmaxView<T> softmax_view(std::span<const double> logits, double temperature);

/// All probabilities while the logits named by `moving` take each value of `xs` together:
/// p(x) = softmax(z / T with z_m = x for m in moving).   xs (n) → (n, C)
/// Throws as `softmax_view`, for an index that is not in [0, C) or a list without one, and for
/// more than 10⁶ results.
template <class T>
Matrix<T> softmax_sweep(std::span<const double> logits, std::span<const Index> moving,
                        std::span<const double> xs, double temperature);

/// exp(x) of every x, rounded to T first.
template <class T>
std::vector<T> exp_curve(std::span<const double> xs);

}  // namespace surprisal
