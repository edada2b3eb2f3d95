#pragma once

#include "surprisal/core/tensor.h"

namespace surprisal {

/// y = x Wᵀ + b.   x (N, I), weight (O, I), bias (O) → y (N, O).   Source: `nn.Linear`.
template <class T>
void linear_forward(MatrixIn<T> x, MatrixIn<T> weight, VectorIn<T> bias, MatrixOut<T> y);

/// dx = dy W;  dW += dyᵀ x;  db += Σ_n dy_n.
/// dy (N, O), x (N, I), weight (O, I) → dx (N, I), dweight (O, I), dbias (O)
template <class T>
void linear_backward(MatrixIn<T> dy, MatrixIn<T> x, MatrixIn<T> weight, MatrixOut<T> dx,
                     MatrixOut<T> dweight, VectorOut<T> dbias);

}  // namespace surprisal
