#include "surprisal/ops/surprisal.h"

#include <limits>
#include <numbers>

#include "surprisal/core/elementary.h"
#include "surprisal/core/error.h"
#include "surprisal/core/limits.h"

namespace surprisal {

namespace {

constexpr const char* op = "surprisal";
constexpr Limit epsilon_limit{"epsilon", 0, 1, true};
constexpr Limit exponent_limit{"exponent", -300, 0};

}  // namespace

template <class T>
T surprisal_forward(T p) {
  return T(0) - log(p);  // not −log p, which is −0 at p = 1
}

template <class T>
T surprisal_backward(T p) {
  return T(-1) / p;
}

double nats_to_bits(double nats) { return nats / std::numbers::ln2; }

SurprisalPoint surprisal_point(double p) {
  check(op, limits::probability, p);
  p = p == 0 ? 0 : p;  // −0 would give a slope of +∞
  const double nats = surprisal_forward(p);
  return {.log_probability = log(p),
          .nats = nats,
          .bits = nats_to_bits(nats),
          .perplexity = 1 / p,
          .slope = surprisal_backward(p),
          .tangent_intercept = nats + 1,
          .tangent_root = p == 0 ? 0 : p * (1 + nats)};
}

EpsilonPoint epsilon_point(double p, double epsilon) {
  check(op, limits::probability, p);
  check(op, epsilon_limit, epsilon);
  return {surprisal_forward(p + epsilon), surprisal_backward(p + epsilon),
          surprisal_forward(epsilon)};
}

EpsilonCurve epsilon_curve(std::span<const double> exponents, double epsilon) {
  check(op, epsilon_limit, epsilon);
  EpsilonCurve curve{{}, {}, {}, surprisal_forward(epsilon)};
  for (const double exponent : exponents) {
    check(op, exponent_limit, exponent);
    const double p = exp(exponent * std::numbers::ln10);
    curve.probabilities.push_back(p);
    curve.nats.push_back(surprisal_forward(p));
    curve.with_epsilon.push_back(surprisal_forward(p + epsilon));
  }
  return curve;
}

template <class T>
RunningLikelihood<T> running_likelihood(std::span<const double> probabilities) {
  check("likelihood", limits::factors, static_cast<double>(probabilities.size()));
  RunningLikelihood<T> run{};
  run.last_nonzero = T(1);
  T product = T(1);
  double surprisals = 0;
  for (std::size_t n = 0; n < probabilities.size(); ++n) {
    const double given = probabilities[n];
    if (!(given >= 0 && given <= 1))
      fail("likelihood", "probability ", given, " at place ", n, " is not in [0, 1]");
    const T p = static_cast<T>(given);
    product *= p;
    surprisals += surprisal_forward(p);
    run.products.push_back(product);
    run.surprisals.push_back(static_cast<T>(surprisals));
    if (product == T(0)) {
      if (!run.first_zero) run.first_zero = n;
    } else {
      run.last_nonzero = product;
      if (product < std::numeric_limits<T>::min() && !run.first_subnormal) run.first_subnormal = n;
    }
  }
  run.mean_surprisal = static_cast<T>(surprisals / static_cast<double>(probabilities.size()));
  run.perplexity = exp(run.mean_surprisal);
  return run;
}

#define SURPRISAL_INSTANTIATE(T)       \
  template T surprisal_forward<T>(T);  \
  template T surprisal_backward<T>(T); \
  template RunningLikelihood<T> running_likelihood<T>(std::span<const double>);
SURPRISAL_INSTANTIATE(float)
SURPRISAL_INSTANTIATE(double)
#undef SURPRISAL_INSTANTIATE

}  // namespace surprisal
