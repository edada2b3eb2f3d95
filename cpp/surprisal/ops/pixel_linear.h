#pragma once

#include "surprisal/core/sparse.h"
#include "surprisal/core/tensor.h"

namespace surprisal {

/// Grey values u in 0…255 as a network reads them: x = (u / 255 − mean) / std.
/// Source: `torchvision.transforms.Normalize((0.1307,), (0.3081,))`, the figures of MNIST.
struct PixelNormalisation {
  double mean = 0.1307;
  double std = 0.3081;

  double scale() const { return 1 / (255 * std); }
  double shift() const { return -mean / std; }
};

/// A linear layer whose input is images, y = x Wᵀ + b, without ever making x. With x = scale · u +
/// shift, what pixels contribute is a product with the sparse u:
///   y = scale · u Wᵀ + (b + shift Σ_i W_i)
/// u (N, I), weight (I, O): the transpose of PyTorch's, so that the weights of a pixel lie
/// together; bias, base (O) → y (N, O); `base` is the part that all images share.
template <class T>
void pixel_linear_forward(const SparseMatrix<T>& u, const PixelNormalisation& normalisation,
                          MatrixIn<T> weight, VectorIn<T> bias, VectorOut<T> base, MatrixOut<T> y);

/// dW = scale · uᵀ dy + shift Σ_n dy_n for every pixel, db = Σ_n dy_n, or += these. No gradient by
/// the pixels.
/// u_transposed (I, N), dy (N, O) → dweight (I, O), dbias (O); `base` (O) is for its use
template <class T>
void pixel_linear_backward(const SparseMatrix<T>& u_transposed,
                           const PixelNormalisation& normalisation, MatrixIn<T> dy,
                           VectorOut<T> base, MatrixOut<T> dweight, VectorOut<T> dbias, bool add);

}  // namespace surprisal
