#pragma once

#include "surprisal/core/tensor.h"

/// The three matrix products that a layer needs. Small ones, such as the toy model's, are done here
/// without the packing that pays only for large ones; those go to Eigen. The order of additions
/// depends on the shapes alone, so the same shapes give the same bits.
namespace surprisal {

/// y = x Wᵀ, or y += x Wᵀ.   x (N, I), w (O, I) → y (N, O)
template <class T>
void multiply_transposed(MatrixIn<T> x, MatrixIn<T> w, MatrixOut<T> y, bool add = false);

/// y = x W, or y += x W.   x (N, O), w (O, I) → y (N, I)
template <class T>
void multiply(MatrixIn<T> x, MatrixIn<T> w, MatrixOut<T> y, bool add = false);

/// y += aᵀ b.   a (N, O), b (N, I) → y (O, I)
template <class T>
void add_transposed_product(MatrixIn<T> a, MatrixIn<T> b, MatrixOut<T> y);

}  // namespace surprisal
