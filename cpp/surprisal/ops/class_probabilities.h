#pragma once

#include <span>

#include "surprisal/core/tensor.h"
#include "surprisal/ops/cross_entropy.h"

/// Cross-entropy whose target is not a class but a probability for each: soft labels, as mixtures
/// of images, votes of annotators and a teacher's predictions have them.
/// Source: `torch.nn.functional.cross_entropy` with a target of floats, shape (N, C).
namespace surprisal {

/// How far a row's probabilities may sum from 1, so that 0.33 three times is a distribution.
inline constexpr double probability_excess = 0.01;

/// Throws std::invalid_argument where a probability is not in [0, 1], or those of a row do not sum
/// to 1 within 0.01: "[cross_entropy] target probability 1.5 at row 0, class 1 is not in [0, 1]".
/// q (N, C), row-major
template <class T>
void check_class_probabilities(const char* op, std::span<const T> q, std::size_t classes);

/// Cross-entropy of every row, in nats:
///   ℓ_n = −Σ_c w[c] t_n[c] log p_n[c]  with  t = (1 − ε) q + ε / C.
/// log_p, q (N, C) → rows (N). Terms with w t = 0 are 0, whatever p. `ignore_index` plays no part.
template <class T>
void class_probabilities_forward(MatrixIn<T> log_p, MatrixIn<T> q,
                                 const CrossEntropyOptions<T>& options, std::span<T> rows);

/// What the sum of the rows is divided by: their number under `mean`, whatever the weights, else 1.
template <class T>
T class_probabilities_divisor(Eigen::Index rows, Reduction reduction) {
  return reduction == Reduction::mean ? static_cast<T>(rows) : T(1);
}

/// Gradient of the reduced loss by the logits:
///   dz_n[c] = (p_n[c] Σ_k w[k] t_n[k] − w[c] t_n[c]) / divisor.   p, q (N, C) → dz (N, C)
/// Without options it is (p − q) / N.
template <class T>
void class_probabilities_backward(MatrixIn<T> p, MatrixIn<T> q,
                                  const CrossEntropyOptions<T>& options, T divisor,
                                  MatrixOut<T> dz);

}  // namespace surprisal
