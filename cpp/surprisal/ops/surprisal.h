#pragma once

#include <optional>
#include <span>
#include <vector>

namespace surprisal {

/// Surprisal of an outcome that had probability p, in nats: s = −log p. 0 at p = 1, infinite at 0.
/// Source: Shannon (1948), A mathematical theory of communication.
template <class T>
T surprisal_forward(T p);

/// ds/dp = −1/p: the slope of the curve.
template <class T>
T surprisal_backward(T p);

/// The same amount in bits: nats / ln 2.
double nats_to_bits(double nats);

/// One point of the curve −log p with its tangent s + slope (x − p).
struct SurprisalPoint {
  double log_probability;    // log p, the mirror image
  double nats;               // −log p
  double bits;               // −log₂ p
  double perplexity;         // eˢ = 1/p: among how many equally likely outcomes this was one
  double slope;              // −1/p
  double tangent_intercept;  // the tangent at x = 0: s + 1
  double tangent_root;       // where the tangent meets 0: p (1 + s)
};

/// Throws std::invalid_argument unless p is in [0, 1].
SurprisalPoint surprisal_point(double p);

/// −log(p + ε), which some write so that p = 0 stays finite. It never exceeds −log ε, so it says
/// 27.631 where the truth is infinite (ε = 1e-12), and its slope ends at −1/ε.
struct EpsilonPoint {
  double nats;     // −log(p + ε)
  double slope;    // −1/(p + ε)
  double ceiling;  // −log ε
};

/// Throws std::invalid_argument unless p is in [0, 1] and ε in (0, 1].
EpsilonPoint epsilon_point(double p, double epsilon);

/// The honest curve and the one with ε over many magnitudes of p. Lists have n entries.
struct EpsilonCurve {
  std::vector<double> probabilities;  // 10ˣ
  std::vector<double> nats;           // −log p
  std::vector<double> with_epsilon;   // −log(p + ε)
  double ceiling;                     // −log ε
};

/// exponents (n): x of p = 10ˣ, each in [−300, 0]. Throws std::invalid_argument else, or for ε
/// outside (0, 1].
EpsilonCurve epsilon_curve(std::span<const double> exponents, double epsilon);

/// A likelihood as a product in T, and its negative logarithm as a sum, factor by factor; the sum
/// is carried in double, as every mean loss is, and each part of it rounded to T.
template <class T>
struct RunningLikelihood {
  std::vector<T> products;    // p₁ ⋯ p_n
  std::vector<T> surprisals;  // −log p₁ − … − log p_n, in nats
  T mean_surprisal;           // of all factors: the mean NLL
  T perplexity;               // e to that
  /// Places in the list, none where it does not happen.
  std::optional<std::size_t> first_subnormal;  // the product has begun to lose digits
  std::optional<std::size_t> first_zero;       // the product is 0
  T last_nonzero;                              // the product before it became 0, or the last one
};

/// Most likelihood is least NLL, but only the sum survives: in float32 a product below 1.4e-45
/// becomes 0. probabilities (n), each in [0, 1].
/// Throws std::invalid_argument for no probability, too many, or one out of range, by its place.
template <class T>
RunningLikelihood<T> running_likelihood(std::span<const double> probabilities);

}  // namespace surprisal
