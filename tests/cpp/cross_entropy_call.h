#pragma once

#include <vector>

#include "surprisal/ops/cross_entropy.h"
#include "surprisal/ops/softmax.h"

/// One whole call of the loss, from logits to the gradient by them.
template <class T>
struct CrossEntropyCall {
  std::vector<T> rows;
  T loss;
  surprisal::Matrix<T> log_probabilities, probabilities, gradient;

  CrossEntropyCall(const surprisal::Matrix<T>& logits, std::span<const surprisal::Index> targets,
                   const surprisal::CrossEntropyOptions<T>& options = {},
                   surprisal::Reduction reduction = surprisal::Reduction::mean)
      : rows(targets.size()),
        log_probabilities(logits.rows(), logits.cols()),
        probabilities(logits.rows(), logits.cols()),
        gradient(logits.rows(), logits.cols()) {
    surprisal::log_softmax_forward<T>(logits, log_probabilities);
    surprisal::cross_entropy_forward<T>(log_probabilities, targets, options, rows);
    const T divisor = surprisal::nll_divisor<T>(targets, options, reduction);
    loss = surprisal::reduce<T>(rows, divisor);
    surprisal::probabilities<T>(log_probabilities, probabilities);
    surprisal::cross_entropy_backward<T>(probabilities, targets, options, divisor, gradient);
  }
};
