#pragma once

#include "surprisal/core/tensor.h"

namespace surprisal {

/// Softmax of every row: p_c = exp(z_c) / Σ_k exp(z_k).
/// z (N, C) → p (N, C). The row's maximum is subtracted first, so no finite logit overflows.
/// Source: `torch.softmax(z, dim=-1)`.
template <class T>
void softmax_forward(MatrixIn<T> z, MatrixOut<T> p);

/// Softmax taken apart: shift_n = max_c z_n,c;  e = exp(z − shift);  sum_n = Σ_c e_n,c.
/// z (N, C) → shift (N), exponentials (N, C), sum (N)
template <class T>
void softmax_parts(MatrixIn<T> z, VectorOut<T> shift, MatrixOut<T> exponentials, VectorOut<T> sum);

/// dz_c = p_c (dp_c − Σ_k dp_k p_k): the Jacobian p_i (δ_ij − p_j) applied to dp.
/// p, dp (N, C) → dz (N, C)
template <class T>
void softmax_backward(MatrixIn<T> p, MatrixIn<T> dp, MatrixOut<T> dz);

/// Log-probabilities of every row, in nats: log p_c = (z_c − max z) − log Σ_k exp(z_k − max z).
/// z (N, C) → log_p (N, C). Finite where softmax underflows to 0.
/// Source: `torch.log_softmax(z, dim=-1)`.
template <class T>
void log_softmax_forward(MatrixIn<T> z, MatrixOut<T> log_p);

/// dz_c = dlog_p_c − p_c Σ_k dlog_p_k.   log_p, dlog_p (N, C) → dz (N, C)
template <class T>
void log_softmax_backward(MatrixIn<T> log_p, MatrixIn<T> dlog_p, MatrixOut<T> dz);

/// p = exp(log p).   log_p (N, C) → p (N, C)
template <class T>
void probabilities(MatrixIn<T> log_p, MatrixOut<T> p);

}  // namespace surprisal
