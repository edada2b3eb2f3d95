#pragma once

#include <array>
#include <span>

#include "surprisal/core/tensor.h"

namespace surprisal {

/// Ways to get from logits to a loss. The first four are one and the same function, not equally
/// safe; the last two are mistakes that still train.
enum class Pipeline {
  softmax_log_nll,        // −log(softmax(z))[y]: infinite where p underflows
  log_softmax_nll,        // −log_softmax(z)[y]
  cross_entropy,          // both in one, with the gradient p − y
  log_sum_exp,            // log Σ eᶻ − z[y]
  softmax_cross_entropy,  // wrong: the probabilities are taken for logits, softmax is done twice
  softmax_nll,            // wrong: the logarithm is missing, −p[y]
};

inline constexpr std::array all_pipelines{
    Pipeline::softmax_log_nll, Pipeline::log_softmax_nll,       Pipeline::cross_entropy,
    Pipeline::log_sum_exp,     Pipeline::softmax_cross_entropy, Pipeline::softmax_nll};

/// Mean loss of a batch by this pipeline, and its gradient by the logits, through the backward op
/// of each of its stages.   z (N, C), targets (N), each in [0, C) → dz (N, C)
/// Throws std::invalid_argument for a target out of range.
template <class T>
T pipeline_loss(Pipeline pipeline, MatrixIn<T> z, std::span<const Index> targets, MatrixOut<T> dz);

/// What the loss cannot fall below, in nats, however the logits are: 0 for the right ones;
/// ln(e + C − 1) − 1 where softmax is done twice, since p in [0, 1] leaves e : 1 : … : 1 at best;
/// −1 without the logarithm. For one class the first and the second are both 0.
double pipeline_floor(Pipeline pipeline, Index classes);

}  // namespace surprisal
