#pragma once

namespace surprisal {

/// Binary cross-entropy in nats: −(y log p + (1 − y) log(1 − p)), a term with factor 0 being 0.
/// y: the truth, p: the probability given to 1; both in [0, 1]. Infinite where p excludes what
/// happened; PyTorch cuts its logarithms off at −100 there.
/// Throws std::invalid_argument for y or p out of range.
/// Source: `torch.nn.functional.binary_cross_entropy`.
template <class T>
T binary_cross_entropy_forward(T p, T y);

/// d loss / dp = −y/p + (1 − y)/(1 − p).
template <class T>
T binary_cross_entropy_backward(T p, T y);

/// Probability of 1 from a logit: σ(z) = 1 / (1 + e⁻ᶻ); never overflows.
template <class T>
T sigmoid(T z);

/// The loss by the logit: max(z, 0) − z y + log(1 + e^−|z|), finite for every finite z.
/// Source: `torch.nn.functional.binary_cross_entropy_with_logits`.
template <class T>
T binary_cross_entropy_with_logit_forward(T z, T y);

/// d loss / dz = σ(z) − y.
template <class T>
T binary_cross_entropy_with_logit_backward(T z, T y);

}  // namespace surprisal
