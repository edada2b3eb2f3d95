#include "surprisal/ops/scoring_rule.h"

#include <emscripten/bind.h>

#include "guard.h"
#include "lab_values.h"
#include "surprisal/ops/information.h"
#include "whole.h"

namespace surprisal::bindings {

namespace {

constexpr Limit outcome_limit{"outcome", 0, 1000, false, true};

struct Curves {
  Float64Array probabilities;
  Float64Array logarithmic;
  Float64Array linear;
  Float64Array quadratic;
};

template <class Score>
Curves curves(Spacing spacing, Score score_at) {
  const auto xs = to_points("scoring_rule", spacing);
  const auto along = [&](ScoringRule rule) {
    std::vector<double> prices;
    for (const double x : xs) prices.push_back(score_at(rule, x));
    return to_float64_array(prices);
  };
  return {to_float64_array(xs), along(ScoringRule::logarithmic), along(ScoringRule::linear),
          along(ScoringRule::quadratic)};
}

Curves scores(Spacing spacing) { return curves(spacing, &score); }

/// The belief is one distribution; what is said moves one outcome and keeps the others'
/// proportions.
Curves expected(Float64Array believed, double outcome, Spacing spacing) {
  const auto belief = to_doubles(believed);
  const Index moving = whole("scoring_rule", outcome_limit, outcome);
  return curves(spacing, [&](ScoringRule rule, double x) {
    return expected_score(rule, belief, rebalance(belief, moving, x));
  });
}

}  // namespace

EMSCRIPTEN_BINDINGS(scoring_rule) {
  emscripten::value_object<Curves>("ScoringCurves")
      .field("probabilities", &Curves::probabilities)
      .field("logarithmic", &Curves::logarithmic)
      .field("linear", &Curves::linear)
      .field("quadratic", &Curves::quadratic);
  emscripten::function("scoringCurves(spacing)", &Guard<&scores>::call);
  emscripten::function("expectedScoringCurves(believed, outcome, spacing)",
                       &Guard<&expected>::call);
}

}  // namespace surprisal::bindings
