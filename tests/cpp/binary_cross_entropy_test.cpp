#include "surprisal/ops/binary_cross_entropy.h"

#include <doctest/doctest.h>

#include <cmath>
#include <stdexcept>

#include "gradient_check.h"

using namespace surprisal;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

}  // namespace

TEST_CASE("binary cross-entropy passes the gradient check by probability and by logit") {
  for (const double y : {0.0, 0.25, 1.0}) {
    for (double p : {0.01, 0.3, 0.5, 0.99}) {
      const double dp = binary_cross_entropy_backward(p, y);
      check_gradient(&p, &dp, 1, [&] { return binary_cross_entropy_forward(p, y); });
    }
    for (double z : {-30.0, -1.0, 1e-3, 0.7, 30.0}) {
      const double dz = binary_cross_entropy_with_logit_backward(z, y);
      check_gradient(&z, &dz, 1, [&] { return binary_cross_entropy_with_logit_forward(z, y); });
    }
  }
}

TEST_CASE("one of the two terms remains for a certain truth") {
  CHECK(binary_cross_entropy_forward(0.7, 1.0) == doctest::Approx(0.3566749));
  CHECK(binary_cross_entropy_forward(0.9, 1.0) == doctest::Approx(0.1053605));
  CHECK(binary_cross_entropy_forward(0.8, 0.0) == doctest::Approx(1.6094379));
  CHECK(binary_cross_entropy_forward(0.5, 0.3) == doctest::Approx(0.6931472));
}

TEST_CASE("the corners are exact") {
  CHECK(binary_cross_entropy_forward(1.0, 1.0) == 0);
  CHECK(binary_cross_entropy_forward(0.0, 0.0) == 0);
  CHECK(binary_cross_entropy_forward(0.0, 1.0) == infinity);
  CHECK(binary_cross_entropy_forward(1.0, 0.0) == infinity);
  CHECK(binary_cross_entropy_backward(1.0, 1.0) == -1);
  CHECK(binary_cross_entropy_backward(0.0, 0.0) == 1);
  CHECK(binary_cross_entropy_backward(0.0, 1.0) == -infinity);
  CHECK(binary_cross_entropy_backward(-0.0, 1.0) == -infinity);
  CHECK(binary_cross_entropy_backward(1.0, 0.0) == infinity);
}

TEST_CASE_TEMPLATE("from the logit it agrees with the way over the probability", T, float, double) {
  for (const T z : {T(-5), T(-0.5), T(0), T(1.3), T(4)})
    for (const T y : {T(0), T(0.25), T(1)})
      CHECK(binary_cross_entropy_with_logit_forward(z, y) ==
            doctest::Approx(binary_cross_entropy_forward(sigmoid(z), y)).epsilon(1e-5));
  CHECK(binary_cross_entropy_with_logit_forward(T(1.3), T(0.25)) ==
        doctest::Approx(1.2160085).epsilon(1e-6));
}

TEST_CASE("a large logit neither overflows nor loses the loss") {
  CHECK(binary_cross_entropy_with_logit_forward(1e30, 0.0) == 1e30);
  CHECK(binary_cross_entropy_with_logit_forward(-1e30, 1.0) == 1e30);
  CHECK(binary_cross_entropy_with_logit_forward(1e30, 1.0) == 0);
  CHECK(sigmoid(1e30) == 1);
  CHECK(sigmoid(-1e30) == 0);
  CHECK(sigmoid(0.0f) == 0.5f);
  CHECK(sigmoid(-80.0f) > 0);
}

TEST_CASE("probabilities and truths out of range are refused") {
  for (const double bad : {-0.1, 1.1, std::nan("")}) {
    CHECK_THROWS_AS(binary_cross_entropy_forward(bad, 1.0), std::invalid_argument);
    CHECK_THROWS_AS(binary_cross_entropy_backward(0.5, bad), std::invalid_argument);
    CHECK_THROWS_AS(binary_cross_entropy_with_logit_forward(0.5, bad), std::invalid_argument);
  }
  CHECK_THROWS_WITH_AS(binary_cross_entropy_forward(0.5, 2.0),
                       "[binary_cross_entropy] target 2 is not in [0, 1]", std::invalid_argument);
  CHECK_THROWS_AS(binary_cross_entropy_with_logit_forward(infinity, 1.0), std::invalid_argument);
}
