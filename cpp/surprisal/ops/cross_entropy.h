#pragma once

#include <span>

#include "surprisal/core/tensor.h"
#include "surprisal/ops/nll.h"

namespace surprisal {

/// All of PyTorch's options but the reduction, which is a step of its own.
template <class T>
struct CrossEntropyOptions : NllOptions<T> {
  T label_smoothing = T(0);  // ε in [0, 1]: the share of the target spread over all classes
};

/// What smoothing adds: −Σ_c w[c] log p[c], in nats.   log_p (C)
template <class T>
T spread_over_classes(VectorIn<T> log_p, const CrossEntropyOptions<T>& options);

/// Cross-entropy of every row, in nats, from log-probabilities:
///   ℓ_n = (1 − ε) · −w[y_n] log p_n[y_n] + (ε / C) · −Σ_c w[c] log p_n[c],   0 for ignored rows.
/// log_p (N, C) from `log_softmax_forward`, targets (N) → rows (N). Reduce with `nll_divisor` and
/// `reduce`: under `mean` the smoothed part too is divided by Σ w[y_n].
/// A class whose logit is −∞ is masked: its p is 0, its gradient 0; as the target it costs
/// infinity, as it does where smoothing gives it a share. A weight or share of 0 costs 0 even
/// there, where PyTorch has 0 · ∞ = NaN. Throws std::invalid_argument as `check_targets`. Source:
/// `torch.nn.functional.cross_entropy`.
///
///     log_softmax_forward<float>(logits, log_p);
///     cross_entropy_forward<float>(log_p, targets, options, rows);
///     const float divisor = nll_divisor<float>(targets, options, Reduction::mean);
///     const float loss = reduce<float>(rows, divisor);
template <class T>
void cross_entropy_forward(MatrixIn<T> log_p, std::span<const Index> targets,
                           const CrossEntropyOptions<T>& options, std::span<T> rows);

/// Bytes that the loss of a table of logits takes with its gradient, the logits (reused for their
/// gradient), probabilities and log-probabilities in float32, targets in 64 bits and as they came:
///   12 N C + 16 N + 4 C.
constexpr double cross_entropy_bytes(Index rows, Index classes) {
  const auto n = static_cast<double>(rows), c = static_cast<double>(classes);
  return 12 * n * c + 16 * n + 4 * c;
}

/// Gradient of the reduced loss by the logits. Without options it is (p − y) / N. In general, with
/// a = (1 − ε) w[y_n] and b_c = (ε / C) w[c]:
///   dz_n[c] = ((a + Σ_k b_k) p_n[c] − a [c = y_n] − b_c) / divisor
/// Ignored rows are 0; counted rows are NaN where the divisor is 0.
/// p (N, C), targets (N) → dz (N, C)
template <class T>
void cross_entropy_backward(MatrixIn<T> p, std::span<const Index> targets,
                            const CrossEntropyOptions<T>& options, T divisor, MatrixOut<T> dz);

}  // namespace surprisal
