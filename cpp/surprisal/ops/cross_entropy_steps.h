#pragma once

#include <span>
#include <vector>

#include "surprisal/core/tensor.h"
#include "surprisal/ops/reduction.h"

namespace surprisal {

/// Cross-entropy of a table as one asks for it; numbers as they were typed, rounded to T by the op.
struct CrossEntropyTable {
  std::span<const double> logits;  // (N, C), row-major
  Index rows;
  Index classes;
  std::span<const Index> targets;  // (N); none where there are class probabilities instead
  std::span<const double> weight;  // (C); empty: 1 for all
  Index ignore_index = -100;
  double label_smoothing = 0;
  Reduction reduction = Reduction::mean;
  std::span<const double> target_probabilities{};  // (N, C), row-major
};

/// Every number between the logits and the loss.
template <class T>
struct CrossEntropySteps {
  RowVector<T> maxima;             // (N): max z
  Matrix<T> exponentials;          // (N, C): eᶻ, as the formula has it; infinite past overflow
  RowVector<T> sums;               // (N): Σ eᶻ
  Matrix<T> shifted_exponentials;  // (N, C): exp(z − max z), which the result is computed from
  RowVector<T> shifted_sums;       // (N)
  Matrix<T> probabilities;         // (N, C)
  Matrix<T> log_probabilities;     // (N, C), in nats
  std::vector<T> nll;             // (N): −log p[y], or −Σ q log p of class probabilities q, neither
                                  // weighted nor smoothed; 0 if ignored
  std::vector<T> spread;          // (N): −Σ_c w_c log p_c, the smoothed part; 0 if ignored
  std::vector<T> row_weights;     // (N): what the row adds to the divisor: w[y], 0 if ignored; 1
                                  // under class probabilities, as in PyTorch
  std::vector<T> row_losses;      // (N): what reduction `none` returns
  std::vector<T> running_losses;  // (N): row losses summed so far
  std::vector<T> running_weights;  // (N): row weights summed so far
  std::vector<T> running_means;    // (N): the first over the second; NaN before any row counts
  Index counted_rows;              // not ignored
  T numerator;                     // Σ row losses
  T divisor;                       // Σ row weights under mean, else 1
  T loss;                          // numerator / divisor: NaN where the divisor is 0
  T perplexity;                    // e^loss: a perplexity where the reduction is mean
  Matrix<T> gradient;              // (N, C): of the loss by the logits
};

/// Softmax, −log p and the reduction of a table, taken apart. Agrees with
/// `cross_entropy_forward` and `cross_entropy_backward`, bit for bit, which it calls.
/// Throws std::invalid_argument as `check_logits`, `check_class_weights`, and `check_targets` or
/// `check_class_probabilities`, and for a label smoothing outside [0, 1].
/// Source: `torch.nn.functional.cross_entropy`.
template <class T>
CrossEntropySteps<T> cross_entropy_steps(const CrossEntropyTable& table);

}  // namespace surprisal
