#include "surprisal/ops/linear.h"

#include <doctest/doctest.h>

#include "gradient_check.h"
#include "near.h"
#include "random_matrix.h"

using namespace surprisal;

namespace {

template <class T>
Matrix<T> linear(const Matrix<T>& x, const Matrix<T>& weight, const RowVector<T>& bias) {
  Matrix<T> y(x.rows(), weight.rows());
  linear_forward<T>(x, weight, bias, y);
  return y;
}

}  // namespace

TEST_CASE("a linear layer passes the gradient check") {
  Generator generator(41);
  for (const double scale : {0.01, 1.0, 30.0}) {
    CAPTURE(scale);
    Matrix<double> x = random_matrix<double>(generator, 4, 5, scale);
    Matrix<double> weight = random_matrix<double>(generator, 3, 5, scale);
    RowVector<double> bias = random_row<double>(generator, 3, scale);
    const Matrix<double> dy = random_matrix<double>(generator, 4, 3);
    Matrix<double> dx(4, 5), dweight = Matrix<double>::Zero(3, 5);
    RowVector<double> dbias = RowVector<double>::Zero(3);
    linear_backward<double>(dy, x, weight, dx, dweight, dbias);
    const auto loss = [&] { return weighted_sum(dy, linear<double>(x, weight, bias)); };
    check_gradient(x, dx, loss);
    check_gradient(weight, dweight, loss);
    check_gradient(bias, dbias, loss);
  }
}

TEST_CASE("a linear layer multiplies by hand and adds up its gradients") {
  Matrix<double> x(1, 2), weight(2, 2), dy(1, 2), dx(1, 2), dweight = Matrix<double>::Ones(2, 2);
  RowVector<double> bias(2), dbias = RowVector<double>::Ones(2);
  x << 1, 2;
  weight << 3, 4, 5, 6;
  bias << 10, 20;
  CHECK(linear<double>(x, weight, bias) == (Matrix<double>(1, 2) << 21, 37).finished());
  dy << 1, -1;
  linear_backward<double>(dy, x, weight, dx, dweight, dbias);
  CHECK(dx == (Matrix<double>(1, 2) << -2, -2).finished());
  CHECK(dweight == (Matrix<double>(2, 2) << 2, 3, 0, -1).finished());
  CHECK(dbias == (RowVector<double>(2) << 2, 0).finished());
}

TEST_CASE("float agrees with double") {
  Generator generator(42);
  for (const Eigen::Index inputs : {1, 3, 20, 128}) {
    const Matrix<float> x = random_matrix<float>(generator, 7, inputs);
    const Matrix<float> weight = random_matrix<float>(generator, 9, inputs);
    const RowVector<float> bias = random_row<float>(generator, 9);
    const Matrix<double> wide =
        linear<double>(x.cast<double>(), weight.cast<double>(), bias.cast<double>());
    CHECK(largest_distance(linear<float>(x, weight, bias), wide) <= 3e-6);
  }
}
