#pragma once

#include <span>
#include <vector>

#include "surprisal/core/tensor.h"

/// Amounts of information, in nats and in double. A term with P = 0 is 0, whatever Q is.
/// Source: Cover and Thomas, Elements of Information Theory, chapter 2.
namespace surprisal {

/// Throws std::invalid_argument unless `values` has 1 to 1000 entries, each in [0, 1], with a sum
/// within 1e-6 of 1: "[information] Q[1] is -0.2, not in [0, 1]".
void check_distribution(const char* name, std::span<const double> values);

/// What two distributions say about each other; lists have one term per outcome.
struct Information {
  std::vector<double> surprisal_p;          // −log P
  std::vector<double> surprisal_q;          // −log Q
  std::vector<double> entropy_terms;        // −P log P
  std::vector<double> cross_entropy_terms;  // −P log Q
  std::vector<double> divergence_terms;     // P log(P / Q), which may be negative
  double entropy;                           // H(P) = −Σ P log P
  double cross_entropy;                     // H(P, Q) = −Σ P log Q = H(P) + KL(P‖Q)
  double divergence;  // KL(P‖Q) = Σ P log(P / Q) ≥ 0: infinite where Q is 0 and P is not
};

/// For one-hot P, H(P) = 0 and both others are −log Q(y), the loss of a classifier.
/// p, q: as `check_distribution`, of equal length; throws std::invalid_argument else.
///
///     information(std::vector<double>{0, 0, 1}, std::vector<double>{0.1, 0.2, 0.7})
///         .cross_entropy  // 0.3567
Information information(std::span<const double> p, std::span<const double> q);

/// The distribution after its entry `index` was dragged to `value`: the others keep their
/// proportions and share what is left, equally if all of them were 0.
/// Throws std::invalid_argument for no distribution, an index out of range, a value outside [0, 1],
/// or a single entry that would not stay 1.
std::vector<double> rebalance(std::span<const double> distribution, Index index, double value);

}  // namespace surprisal
