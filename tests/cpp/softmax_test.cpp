#include "surprisal/ops/softmax.h"

#include <doctest/doctest.h>

#include "gradient_check.h"
#include "near.h"
#include "random_matrix.h"

using namespace surprisal;

namespace {

template <class T>
Matrix<T> softmax(const Matrix<T>& z) {
  Matrix<T> p(z.rows(), z.cols());
  softmax_forward<T>(z, p);
  return p;
}

template <class T>
Matrix<T> log_softmax(const Matrix<T>& z) {
  Matrix<T> log_p(z.rows(), z.cols());
  log_softmax_forward<T>(z, log_p);
  return log_p;
}

template <class T>
Matrix<T> one_row(std::initializer_list<T> values) {
  return Matrix<T>(
      Eigen::Map<const RowVector<T>>(values.begin(), static_cast<Eigen::Index>(values.size())));
}

}  // namespace

TEST_CASE("softmax and log-softmax pass the gradient check at every scale") {
  Generator generator(11);
  for (const double scale : {0.01, 1.0, 10.0, 100.0}) {
    CAPTURE(scale);
    Matrix<double> z = random_matrix<double>(generator, 5, 7, scale);
    const Matrix<double> weights = random_matrix<double>(generator, 5, 7);
    Matrix<double> dz(5, 7);
    softmax_backward<double>(softmax(z), weights, dz);
    check_gradient(z, dz, [&] { return weighted_sum(weights, softmax(z)); });
    log_softmax_backward<double>(log_softmax(z), weights, dz);
    check_gradient(z, dz, [&] { return weighted_sum(weights, log_softmax(z)); });
    if (scale == 100.0) CHECK(softmax(z).maxCoeff() > 1 - 1e-9);  // saturation was reached
  }
}

TEST_CASE_TEMPLATE("softmax sums to 1 and log-softmax is its logarithm", T, float, double) {
  Generator generator(12);
  const double few_units = 8 * std::numeric_limits<T>::epsilon();
  for (const double scale : {0.0, 1e-3, 1.0, 30.0, 1e4, 1e30}) {
    CAPTURE(scale);
    const Matrix<T> z = random_matrix<T>(generator, 6, 33, scale);
    const Matrix<T> p = softmax(z), log_p = log_softmax(z);
    Matrix<T> from_log(6, 33);
    probabilities<T>(log_p, from_log);
    CHECK(p.minCoeff() >= 0);
    CHECK(log_p.allFinite());
    for (Eigen::Index n = 0; n < 6; ++n) {
      CHECK(std::abs(p.row(n).sum() - 1) <= few_units);
      CHECK(largest_distance(from_log.row(n), p.row(n)) <= few_units * (1 + std::log(33)));
    }
  }
}

TEST_CASE("adding the same number to every logit changes nothing, bit for bit where it is exact") {
  Generator generator(13);
  Matrix<float> z = random_matrix<float>(generator, 4, 9, 5);
  for (const float shift : {1e4f, -1e4f, 1e6f, -1e6f}) {
    CAPTURE(shift);
    const Matrix<float> coarse = (z.array() * 16).round() / 16;  // so that z + shift is exact
    const Matrix<float> moved = coarse.array() + shift;
    CHECK(same_bits(softmax(moved), softmax(coarse)));
    CHECK(same_bits(log_softmax(moved), log_softmax(coarse)));
  }
  const Matrix<double> fine = z.cast<double>(), moved = fine.array() + 1e6;
  CHECK(largest_distance(softmax(moved), softmax(fine)) <= 1e-9);
  const Matrix<float> rounded = z.array() + 1e4f;
  CHECK(largest_distance(softmax(rounded), softmax(z)) <= 1e-3);  // half a unit of 1e4 is 5e-4
}

TEST_CASE("logits as large as they may be stay finite") {
  const Matrix<float> z = one_row<float>({1e30f, -1e30f, 0.0f});
  CHECK(softmax(z) == one_row<float>({1, 0, 0}));
  CHECK(log_softmax(z) == one_row<float>({0, -2e30f, -1e30f}));
  for (const float same : {1e30f, -1e30f, 88.73f, -200.0f}) {
    CHECK(softmax(one_row<float>({same, same, same, same})) ==
          one_row<float>({.25, .25, .25, .25}));
    CHECK(largest_distance(log_softmax(one_row<float>({same, same})),
                           one_row<float>({-0.6931472f, -0.6931472f})) <= 1e-7);
  }
}

TEST_CASE("log-softmax is exact where softmax has underflowed") {
  const Matrix<float> z = one_row<float>({0.0f, -200.0f});
  CHECK(softmax(z)(0, 1) == 0);
  CHECK(log_softmax(z)(0, 1) == -200);
}

TEST_CASE("softmax taken apart is the softmax") {
  Generator generator(14);
  const Matrix<float> z = random_matrix<float>(generator, 3, 6, 4);
  RowVector<float> shift(3), sum(3);
  Matrix<float> exponentials(3, 6);
  softmax_parts<float>(z, shift, exponentials, sum);
  for (Eigen::Index n = 0; n < 3; ++n) {
    CHECK(shift[n] == z.row(n).maxCoeff());
    CHECK(exponentials.row(n).maxCoeff() == 1);
    CHECK(same_bits(Matrix<float>(exponentials.row(n) / sum[n]), Matrix<float>(softmax(z).row(n))));
  }
}

TEST_CASE("float agrees with double") {
  Generator generator(15);
  for (const double scale : {1.0, 20.0}) {
    const Matrix<float> z = random_matrix<float>(generator, 8, 10, scale);
    const Matrix<double> wide = z.cast<double>();
    CHECK(largest_distance(softmax(z), softmax(wide)) <= 3e-7);
    CHECK(largest_scaled_distance(log_softmax(z), log_softmax(wide)) <= 3e-7);
  }
}

TEST_CASE("one class is certain") {
  CHECK(softmax(one_row<float>({3})) == one_row<float>({1}));
  CHECK(log_softmax(one_row<float>({3})) == one_row<float>({0}));
}
