#pragma once

#include <span>

#include "surprisal/core/tensor.h"
#include "surprisal/ops/reduction.h"

namespace surprisal {

/// Which rows count, and how much.
template <class T>
struct NllOptions {
  std::span<const T> weight;  // (C) weight of each class; empty: 1 for all
  Index ignore_index = -100;  // a row with this target counts nothing

  T weight_of(Index c) const { return weight.empty() ? T(1) : weight[static_cast<std::size_t>(c)]; }
};

/// Throws std::invalid_argument where the shapes disagree, or where a target is neither in [0, C)
/// nor `ignore_index`: "[cross_entropy] target 7 at row 2 is not in [0, 5)".
template <class T>
void check_targets(const char* op, Eigen::Index rows, Eigen::Index classes,
                   std::span<const Index> targets, const NllOptions<T>& options);

/// Negative log-likelihood of every row, in nats: ℓ_n = −w[y_n] log p_n[y_n]; 0 for ignored rows.
/// log_p (N, C), targets (N) → rows (N). Not reduced: see `reduce`.
/// Throws std::invalid_argument as `check_targets`. Source: `torch.nn.functional.nll_loss`.
template <class T>
void nll_forward(MatrixIn<T> log_p, std::span<const Index> targets, const NllOptions<T>& options,
                 std::span<T> rows);

/// What the sum of the rows is divided by: Σ w[y_n] over rows that are not ignored under `mean`,
/// else 1. It is 0 where no row counts.
template <class T>
T nll_divisor(std::span<const Index> targets, const NllOptions<T>& options, Reduction reduction);

/// dlog_p[n, y_n] = −w[y_n] / divisor, 0 elsewhere; counted rows are NaN where the divisor is 0.
/// targets (N) → dlog_p (N, C)
template <class T>
void nll_backward(std::span<const Index> targets, const NllOptions<T>& options, T divisor,
                  MatrixOut<T> dlog_p);

}  // namespace surprisal
