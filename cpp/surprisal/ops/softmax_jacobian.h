#pragma once

#include "surprisal/core/tensor.h"

namespace surprisal {

/// How each probability moves with each logit: J_ij = ∂p_i/∂z_j = p_i (δ_ij − p_j).
/// p (C), the softmax of z → jacobian (C, C). Symmetric; every row and column sums to 0.
/// `softmax_backward` applies it to a gradient without writing it down.
/// Source: `torch.autograd.functional.jacobian` of `torch.softmax`.
template <class T>
void softmax_jacobian(VectorIn<T> p, MatrixOut<T> jacobian);

}  // namespace surprisal
