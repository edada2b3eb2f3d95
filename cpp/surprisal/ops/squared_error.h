#pragma once

namespace surprisal {

/// Squared error of one prediction, not yet reduced: (x − t)².
/// x: the prediction, t: the target; the loss is in the square of their unit. Infinities and NaN
/// go through as in PyTorch.
/// Source: `torch.nn.functional.mse_loss` with `reduction="none"`.
template <class T>
T squared_error_forward(T x, T t);

/// d loss / dx = 2 (x − t).
template <class T>
T squared_error_backward(T x, T t);

}  // namespace surprisal
