#pragma once

#include "surprisal/core/tensor.h"

namespace surprisal {

/// log Σ_c exp(z_c) of every row, in nats, the maximum taken out first:
///   max z + log Σ_c exp(z_c − max z).   z (N, C) → rows (N)
/// log Σ eᶻ − z_y is the cross-entropy. Source: `torch.logsumexp(z, dim=-1)`.
template <class T>
void log_sum_exp_forward(MatrixIn<T> z, VectorOut<T> rows);

/// dz_n = drows_n · softmax(z_n).   z (N, C), drows (N) → dz (N, C)
template <class T>
void log_sum_exp_backward(MatrixIn<T> z, VectorIn<T> drows, MatrixOut<T> dz);

}  // namespace surprisal
