#include "surprisal/ops/surprisal.h"

#include <doctest/doctest.h>

#include <cmath>
#include <stdexcept>

#include "gradient_check.h"

using namespace surprisal;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

}  // namespace

TEST_CASE("the table of -log p") {
  const struct {
    double p, nats;
  } table[] = {{0.01, 4.6052}, {0.1, 2.3026}, {0.2, 1.6094}, {0.3, 1.2040},
               {0.5, 0.6931},  {0.7, 0.3567}, {0.9, 0.1054}, {1.0, 0}};
  for (const auto& [p, nats] : table) {
    const SurprisalPoint point = surprisal_point(p);
    CHECK(std::abs(point.nats - nats) <= 5e-5);
    CHECK(point.log_probability == -point.nats);
    CHECK(point.bits == doctest::Approx(-std::log2(p)));
    CHECK(point.perplexity == doctest::Approx(1 / p));
    CHECK(point.slope == doctest::Approx(-1 / p));
  }
  CHECK_FALSE(std::signbit(surprisal_point(1).nats));
  CHECK(surprisal_point(0.5).bits == doctest::Approx(1).epsilon(1e-15));
}

TEST_CASE("-log p passes the gradient check") {
  for (double p : {1e-3, 0.01, 0.3, 0.9, 1.0}) {
    const double slope = surprisal_backward(p);
    check_gradient(&p, &slope, 1, [&] { return surprisal_forward(p); });
  }
}

TEST_CASE("the tangent touches the curve and meets both axes") {
  for (const double p : {0.001, 0.25, 0.7, 1.0}) {
    const SurprisalPoint point = surprisal_point(p);
    CHECK(point.tangent_intercept + point.slope * p == doctest::Approx(point.nats));
    CHECK(point.tangent_intercept + point.slope * point.tangent_root == doctest::Approx(0));
  }
}

TEST_CASE("an impossible outcome is infinitely surprising") {
  for (const double zero : {0.0, -0.0}) {
    const SurprisalPoint point = surprisal_point(zero);
    CHECK(point.nats == infinity);
    CHECK(point.bits == infinity);
    CHECK(point.perplexity == infinity);
    CHECK(point.slope == -infinity);
    CHECK(point.tangent_root == 0);
  }
}

TEST_CASE("an epsilon puts a ceiling on the surprise") {
  const EpsilonPoint impossible = epsilon_point(0, 1e-12);
  CHECK(impossible.nats == doctest::Approx(27.631).epsilon(1e-5));
  CHECK(impossible.nats == impossible.ceiling);
  CHECK(impossible.slope == doctest::Approx(-1e12));
  CHECK(epsilon_point(1e-20, 1e-12).nats < surprisal_point(1e-20).nats - 18);
  CHECK(epsilon_point(0.5, 1e-12).nats == doctest::Approx(surprisal_point(0.5).nats));
}

TEST_CASE("over many magnitudes the curve with an epsilon levels off and the honest one does not") {
  const EpsilonCurve curve = epsilon_curve(std::vector<double>{-300, -20, -12, -1, 0}, 1e-12);
  CHECK(curve.probabilities[4] == 1);
  CHECK(curve.probabilities[3] == doctest::Approx(0.1));
  CHECK(curve.nats[0] == doctest::Approx(690.7755));
  CHECK(curve.with_epsilon[0] == curve.ceiling);
  CHECK(curve.with_epsilon[2] == doctest::Approx(curve.ceiling - 0.6931472));
  CHECK(curve.with_epsilon[3] == doctest::Approx(curve.nats[3]));
  CHECK_THROWS_AS(epsilon_curve(std::vector<double>{0.1}, 1e-12), std::invalid_argument);
  CHECK_THROWS_AS(epsilon_curve(std::vector<double>{-1}, 2), std::invalid_argument);
}

TEST_CASE("a float32 product underflows where the sum of logarithms goes on") {
  const auto run = running_likelihood<float>(std::vector<double>(200, 0.5));
  REQUIRE(run.first_subnormal.has_value());
  REQUIRE(run.first_zero.has_value());
  CHECK(*run.first_subnormal == 126);  // the factor that makes 2⁻¹²⁷
  CHECK(*run.first_zero == 149);       // 2⁻¹⁵⁰ is half the smallest and rounds to 0
  CHECK(run.last_nonzero == std::numeric_limits<float>::denorm_min());
  CHECK(run.products[148] == run.last_nonzero);
  CHECK(run.products.back() == 0);
  CHECK(run.surprisals.back() == doctest::Approx(200 * std::log(2.0)).epsilon(1e-5));
  CHECK(run.mean_surprisal == doctest::Approx(0.6931472).epsilon(1e-5));
  CHECK(run.perplexity == doctest::Approx(2).epsilon(1e-5));

  const auto wide = running_likelihood<double>(std::vector<double>(200, 0.5));
  CHECK_FALSE(wide.first_zero.has_value());
  CHECK_FALSE(wide.first_subnormal.has_value());
  CHECK(wide.last_nonzero == wide.products.back());
  CHECK(*running_likelihood<double>(std::vector<double>(1100, 0.5)).first_zero == 1074);
}

TEST_CASE("the worked example's likelihood and its logarithm are one number") {
  const std::vector<double> p{0.5873473, 0.6550783, 0.5531637, 0.5809896, 0.4672470, 0.1726784};
  const auto run = running_likelihood<double>(p);
  CHECK(run.surprisals.back() == doctest::Approx(4.6075).epsilon(1e-4));
  CHECK(-std::log(run.products.back()) == doctest::Approx(run.surprisals.back()));
  CHECK(run.mean_surprisal == doctest::Approx(0.7679).epsilon(1e-4));
  CHECK(run.perplexity == doctest::Approx(2.1553).epsilon(1e-4));
}

TEST_CASE("one impossible factor makes the product 0 and the sum infinite") {
  const auto run = running_likelihood<float>(std::vector<double>{0.5, 0, 0.5});
  CHECK(*run.first_zero == 1);
  CHECK(run.last_nonzero == 0.5f);
  CHECK(run.surprisals[2] == infinity);
  CHECK(run.perplexity == infinity);
}

TEST_CASE("what is not a probability is refused") {
  for (const double bad : {-0.1, 1.1, std::nan(""), infinity}) {
    CHECK_THROWS_AS(surprisal_point(bad), std::invalid_argument);
    CHECK_THROWS_AS(epsilon_point(bad, 1e-12), std::invalid_argument);
    CHECK_THROWS_AS(running_likelihood<float>(std::vector<double>{0.5, bad}),
                    std::invalid_argument);
  }
  CHECK_THROWS_WITH_AS(surprisal_point(1.5), "[surprisal] probability 1.5 is not in [0, 1]",
                       std::invalid_argument);
  CHECK_THROWS_WITH_AS(running_likelihood<float>(std::vector<double>{0.5, -1}),
                       "[likelihood] probability -1 at place 1 is not in [0, 1]",
                       std::invalid_argument);
  CHECK_THROWS_AS(running_likelihood<float>(std::vector<double>{}), std::invalid_argument);
  CHECK_THROWS_AS(epsilon_point(0.5, 0), std::invalid_argument);
}
