#pragma once

#include <span>

#include "surprisal/core/tensor.h"

namespace surprisal {

/// y_t = W[token_t]: a row of the table for every token.
/// weight (V, E), tokens (L), each in [0, V) → y (L, E).   Source: `nn.Embedding`.
template <class T>
void embedding_forward(MatrixIn<T> weight, std::span<const Index> tokens, MatrixOut<T> y);

/// dW[token_t] += dy_t; a word that occurs twice collects both.
/// tokens (L), dy (L, E) → dweight (V, E)
template <class T>
void embedding_backward(std::span<const Index> tokens, MatrixIn<T> dy, MatrixOut<T> dweight);

}  // namespace surprisal
