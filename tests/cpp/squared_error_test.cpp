#include "surprisal/ops/squared_error.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

#include "gradient_check.h"

using namespace surprisal;

TEST_CASE("squared error passes the gradient check at several scales") {
  for (const double t : {-1.0, 0.0, 0.3})
    for (double x : {-200.0, -1.0, 1e-3, 0.3, 2.0, 200.0}) {
      const double dx = squared_error_backward(x, t);
      check_gradient(&x, &dx, 1, [&] { return squared_error_forward(x, t); });
    }
}

TEST_CASE("a mistake twice as large costs four times as much and pulls twice as hard") {
  for (const double r : {0.25, 1.0, 3.0}) {
    CHECK(squared_error_forward(2 * r, 0.0) == 4 * squared_error_forward(r, 0.0));
    CHECK(squared_error_backward(2 * r, 0.0) == 2 * squared_error_backward(r, 0.0));
  }
}

TEST_CASE_TEMPLATE("the corners are PyTorch's", T, float, double) {
  constexpr T infinity = std::numeric_limits<T>::infinity();
  CHECK(squared_error_forward(T(1.5), T(1.5)) == 0);
  CHECK(squared_error_backward(T(1.5), T(1.5)) == 0);
  CHECK(squared_error_forward(infinity, T(0)) == infinity);
  CHECK(squared_error_backward(-infinity, T(0)) == -infinity);
  CHECK(std::isnan(squared_error_forward(infinity, infinity)));
}
