#pragma once

#include "surprisal/core/tensor.h"

namespace surprisal {

/// y = max(x, 0), element by element; NaN stays NaN. In place where y is x.
/// x (N, I) → y (N, I).   Source: `torch.relu`.
template <class T>
void relu_forward(MatrixIn<T> x, MatrixOut<T> y);

/// dx = dy where y > 0, else 0. In place where dx is dy.
/// y, dy (N, I) → dx (N, I)
template <class T>
void relu_backward(MatrixIn<T> y, MatrixIn<T> dy, MatrixOut<T> dx);

}  // namespace surprisal
