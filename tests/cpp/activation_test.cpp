#include "surprisal/ops/activation.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

#include "gradient_check.h"
#include "near.h"
#include "random_matrix.h"

using namespace surprisal;

TEST_CASE("ReLU keeps what is above 0; NaN and infinity stay what they are") {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  Matrix<double> x(2, 3), y(2, 3);
  x << -1, 0, 2.5, infinity, -infinity, std::nan("");
  relu_forward<double>(x, y);
  CHECK(same_bits(RowVector<double>(y.row(0)), (RowVector<double>(3) << 0, 0, 2.5).finished()));
  CHECK(y(1, 0) == infinity);
  CHECK(y(1, 1) == 0);
  CHECK(std::isnan(y(1, 2)));
}

TEST_CASE("ReLU passes the gradient check, and gives no gradient at 0") {
  Generator generator(51);
  for (const double scale : {0.01, 1.0, 30.0}) {
    CAPTURE(scale);
    Matrix<double> x = random_matrix<double>(generator, 5, 7, scale);
    const Matrix<double> dy = random_matrix<double>(generator, 5, 7);
    Matrix<double> y(5, 7), dx(5, 7);
    relu_forward<double>(x, y);
    relu_backward<double>(y, dy, dx);
    check_gradient(x, dx, [&] {
      relu_forward<double>(x, y);
      return weighted_sum(dy, y);
    });
  }
  const Matrix<double> zero = Matrix<double>::Zero(1, 1), one = Matrix<double>::Ones(1, 1);
  Matrix<double> dx(1, 1);
  relu_backward<double>(zero, one, dx);
  CHECK(dx(0, 0) == 0);
}

TEST_CASE_TEMPLATE("ReLU works in place and on rows of a larger matrix", T, float, double) {
  Generator generator(52);
  const Matrix<T> x = random_matrix<T>(generator, 6, 5), dy = random_matrix<T>(generator, 6, 5);
  Matrix<T> y(6, 5), dx(6, 5), in_place = x, gradient = dy;
  relu_forward<T>(x, y);
  relu_forward<T>(in_place.topRows(4), in_place.topRows(4));
  CHECK(same_bits(Matrix<T>(in_place.topRows(4)), Matrix<T>(y.topRows(4))));
  CHECK(same_bits(Matrix<T>(in_place.bottomRows(2)), Matrix<T>(x.bottomRows(2))));
  relu_backward<T>(y, dy, dx);
  relu_backward<T>(y, gradient, gradient);
  CHECK(same_bits(gradient, dx));
}
