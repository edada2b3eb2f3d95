#pragma once

#include <span>

/// Scoring rules: what a forecast pays, given p, the probability that it gave to what came. In
/// double, without a unit but for the logarithm, which is in nats.
/// Source: Gneiting and Raftery, Strictly Proper Scoring Rules, Prediction, and Estimation (2007).
namespace surprisal {

/// Each costs nothing at p = 1. Over three outcomes and more the logarithm alone is cheapest, in
/// the mean, for whoever says what they believe; all others that look at p alone pay for a lie.
enum class ScoringRule {
  logarithmic,  // −log p
  linear,       // 1 − p
  quadratic,    // (1 − p)²
};

/// The price of what was given the probability p.
/// p: in [0, 1]; throws std::invalid_argument else.
double score(ScoringRule rule, double p);

/// The mean price where outcome i comes with probability `believed[i]` and was given `said[i]`:
/// Σ believed[i] score(rule, said[i]); a term with believed[i] = 0 is 0.
/// Both as `check_distribution` of "surprisal/ops/information.h", of equal length; throws
/// std::invalid_argument else.
double expected_score(ScoringRule rule, std::span<const double> believed,
                      std::span<const double> said);

}  // namespace surprisal
