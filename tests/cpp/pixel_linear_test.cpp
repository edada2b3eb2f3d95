#include "surprisal/ops/pixel_linear.h"

#include <doctest/doctest.h>

#include "gradient_check.h"
#include "near.h"
#include "pixels.h"
#include "random_matrix.h"
#include "surprisal/ops/linear.h"

using namespace surprisal;

namespace {

constexpr Index rows = 6, pixels_each = 50, outputs = 9;
const PixelNormalisation normalisation;

template <class T>
Matrix<T> normalised(const std::vector<std::uint8_t>& pixels) {
  Matrix<T> x = dense<T>(pixels, rows);
  for (T& value : x.reshaped())
    value = static_cast<T>((value / 255.0 - normalisation.mean) / normalisation.std);
  return x;
}

template <class T>
Matrix<T> forward(const std::vector<std::uint8_t>& pixels, const Matrix<T>& weight,
                  const RowVector<T>& bias) {
  Matrix<T> y(rows, outputs);
  RowVector<T> base(outputs);
  pixel_linear_forward<T>(sparse<T>(pixels, rows), normalisation, weight, bias, base, y);
  return y;
}

}  // namespace

TEST_CASE_TEMPLATE("it is a linear layer over normalised pixels, forward and backward", T, float,
                   double) {
  constexpr double allowed = sizeof(T) == sizeof(float) ? 1e-5 : 1e-13;
  Generator generator(71);
  const auto pixels = random_pixels(generator, rows * pixels_each);
  const Matrix<T> x = normalised<T>(pixels),
                  weight = random_matrix<T>(generator, pixels_each, outputs);
  const RowVector<T> bias = random_row<T>(generator, outputs);
  Matrix<T> y(rows, outputs);
  const Matrix<T> weight_transposed = weight.transpose();
  linear_forward<T>(x, weight_transposed, bias, y);
  CHECK(largest_scaled_distance(forward<T>(pixels, weight, bias), y) <= allowed);

  const Matrix<T> dy = random_matrix<T>(generator, rows, outputs);
  Matrix<T> dx(rows, pixels_each), expected = Matrix<T>::Zero(outputs, pixels_each);
  RowVector<T> expected_bias = RowVector<T>::Zero(outputs);
  linear_backward<T>(dy, x, weight_transposed, dx, expected, expected_bias);
  const Matrix<T> expected_weight = expected.transpose();
  SparseMatrix<T> transposed(rows, pixels_each);
  transposed.set_transpose_of(sparse<T>(pixels, rows));
  Matrix<T> dweight = Matrix<T>::Constant(pixels_each, outputs, T(7));
  RowVector<T> base(outputs), dbias = RowVector<T>::Constant(outputs, T(7));
  pixel_linear_backward<T>(transposed, normalisation, dy, base, dweight, dbias, false);
  CHECK(largest_scaled_distance(dweight, expected_weight) <= allowed);
  CHECK(largest_scaled_distance(dbias, expected_bias) <= allowed);
  pixel_linear_backward<T>(transposed, normalisation, dy, base, dweight, dbias, true);
  CHECK(largest_scaled_distance(dweight, Matrix<T>(2 * expected_weight)) <= 2 * allowed);
  CHECK(largest_scaled_distance(dbias, RowVector<T>(2 * expected_bias)) <= 2 * allowed);
}

TEST_CASE("it passes the gradient check") {
  Generator generator(72);
  const auto pixels = random_pixels(generator, rows * pixels_each);
  SparseMatrix<double> transposed(rows, pixels_each);
  transposed.set_transpose_of(sparse<double>(pixels, rows));
  for (const double scale : {0.01, 1.0, 30.0}) {
    CAPTURE(scale);
    Matrix<double> weight = random_matrix<double>(generator, pixels_each, outputs, scale);
    RowVector<double> bias = random_row<double>(generator, outputs, scale);
    const Matrix<double> dy = random_matrix<double>(generator, rows, outputs);
    Matrix<double> dweight(pixels_each, outputs);
    RowVector<double> base(outputs), dbias(outputs);
    pixel_linear_backward<double>(transposed, normalisation, dy, base, dweight, dbias, false);
    const auto loss = [&] { return weighted_sum(dy, forward<double>(pixels, weight, bias)); };
    check_gradient(weight, dweight, loss);
    check_gradient(bias, dbias, loss);
  }
}

TEST_CASE("an empty image is all ground, whose value is not 0") {
  const std::vector<std::uint8_t> empty(rows * pixels_each, 0);
  const Matrix<double> weight = Matrix<double>::Ones(pixels_each, outputs);
  const Matrix<double> y = forward<double>(empty, weight, RowVector<double>::Zero(outputs));
  CHECK(y(3, 4) == doctest::Approx(-50 * 0.1307 / 0.3081));
}
