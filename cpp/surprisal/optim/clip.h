#pragma once

#include <algorithm>
#include <cmath>

#include "surprisal/core/tensor.h"

namespace surprisal {

/// ‖g‖₂ of all gradients together.   gradient (parameters)
template <class T>
T gradient_norm(VectorIn<T> gradient) {
  double squares = 0;
  for (Eigen::Index i = 0; i < gradient.size(); ++i)
    squares += static_cast<double>(gradient[i]) * gradient[i];
  return static_cast<T>(std::sqrt(squares));
}

/// What clipping multiplies a gradient of this norm by: min(1, max_norm / (norm + 1e-6)).
/// Source: `torch.nn.utils.clip_grad_norm_`.
template <class T>
T clip_factor(T norm, double max_norm) {
  return static_cast<T>(std::min(1.0, max_norm / (static_cast<double>(norm) + 1e-6)));
}

}  // namespace surprisal
