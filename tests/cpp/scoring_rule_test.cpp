#include "surprisal/ops/scoring_rule.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <vector>

#include "surprisal/ops/information.h"

using namespace surprisal;

namespace {

constexpr ScoringRule all_rules[] = {ScoringRule::logarithmic, ScoringRule::linear,
                                     ScoringRule::quadratic};

/// The cheapest of many forecasts for whoever believes this, over a grid of three outcomes.
std::vector<double> cheapest(ScoringRule rule, const std::vector<double>& believed) {
  constexpr int steps = 100;
  std::vector<double> best;
  double least = std::numeric_limits<double>::infinity();
  for (int i = 0; i <= steps; ++i)
    for (int j = 0; i + j <= steps; ++j) {
      const std::vector<double> said{i / 100.0, j / 100.0, (steps - i - j) / 100.0};
      const double price = expected_score(rule, believed, said);
      if (price < least) {
        least = price;
        best = said;
      }
    }
  return best;
}

}  // namespace

TEST_CASE(
    "what was certain costs nothing, and the impossible costs without end only in logarithms") {
  for (const ScoringRule rule : all_rules) CHECK(score(rule, 1) == 0);
  CHECK(std::isinf(score(ScoringRule::logarithmic, 0)));
  CHECK(score(ScoringRule::linear, 0) == 1);
  CHECK(score(ScoringRule::quadratic, 0) == 1);
  CHECK(score(ScoringRule::logarithmic, 0.25) == doctest::Approx(1.3862943611198906));
  CHECK(score(ScoringRule::linear, 0.25) == 0.75);
  CHECK(score(ScoringRule::quadratic, 0.25) == 0.5625);
}

TEST_CASE("the logarithm alone is cheapest for an honest forecast of three outcomes") {
  for (const std::vector<double>& believed :
       {std::vector{0.6, 0.3, 0.1}, std::vector{0.5, 0.25, 0.25}, std::vector{0.05, 0.15, 0.8}}) {
    const auto honest = cheapest(ScoringRule::logarithmic, believed);
    for (std::size_t i = 0; i < 3; ++i) CHECK(honest[i] == doctest::Approx(believed[i]));
    CHECK(cheapest(ScoringRule::quadratic, believed) != honest);
    // One who is paid by 1 − p says that the likeliest is certain.
    const auto boast = cheapest(ScoringRule::linear, believed);
    CHECK(*std::max_element(boast.begin(), boast.end()) == 1);
  }
}

TEST_CASE("the expected logarithmic score is the cross-entropy") {
  const std::vector<double> believed{0.5, 0.5, 0}, said{0.25, 0.7, 0.05};
  CHECK(expected_score(ScoringRule::logarithmic, believed, said) ==
        doctest::Approx(information(believed, said).cross_entropy));
  CHECK(std::isinf(expected_score(ScoringRule::logarithmic, believed, std::vector{0.0, 1.0, 0.0})));
  CHECK(std::isfinite(
      expected_score(ScoringRule::logarithmic, believed, std::vector{0.5, 0.5, 0.0})));
}

TEST_CASE("a scoring rule refuses what is no probability") {
  CHECK_THROWS_AS(score(ScoringRule::linear, 1.5), std::invalid_argument);
  CHECK_THROWS_AS(score(ScoringRule::quadratic, -0.1), std::invalid_argument);
  const std::vector<double> two{0.5, 0.5}, three{0.5, 0.25, 0.25}, none{0.7, 0.7};
  CHECK_THROWS_AS(expected_score(ScoringRule::linear, two, three), std::invalid_argument);
  CHECK_THROWS_AS(expected_score(ScoringRule::linear, two, none), std::invalid_argument);
}
