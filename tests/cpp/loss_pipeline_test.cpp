#include "surprisal/train/loss_pipeline.h"

#include <doctest/doctest.h>

#include <cmath>
#include <stdexcept>

#include "gradient_check.h"
#include "near.h"
#include "random_matrix.h"
#include "surprisal/ops/log_sum_exp.h"

using namespace surprisal;

namespace {

const std::vector<Index> targets{2, 0, 4, 3};
constexpr Pipeline right_ones[] = {Pipeline::softmax_log_nll, Pipeline::log_softmax_nll,
                                   Pipeline::cross_entropy, Pipeline::log_sum_exp};

template <class T>
T loss_of(Pipeline pipeline, const Matrix<T>& z, const std::vector<Index>& y = targets) {
  Matrix<T> dz(z.rows(), z.cols());
  return pipeline_loss<T>(pipeline, z, y, dz);
}

/// Logits that are as sure of the right class as can be.
Matrix<double> certain(Index classes) {
  Matrix<double> z = Matrix<double>::Constant(1, classes, -50);
  z(0, 0) = 50;
  return z;
}

}  // namespace

TEST_CASE("every pipeline passes the gradient check") {
  Generator generator(101);
  for (const double scale : {0.1, 1.0, 5.0})
    for (const Pipeline pipeline : all_pipelines) {
      Matrix<double> z = random_matrix<double>(generator, 4, 5, scale), dz(4, 5);
      pipeline_loss<double>(pipeline, z, targets, dz);
      check_gradient(z, dz, [&] { return loss_of(pipeline, z); });
    }
}

TEST_CASE("log-sum-exp passes the gradient check and never overflows") {
  Generator generator(102);
  for (const double scale : {0.1, 10.0, 100.0}) {
    Matrix<double> z = random_matrix<double>(generator, 3, 6, scale), dz(3, 6);
    const RowVector<double> weights = random_row<double>(generator, 3);
    log_sum_exp_backward<double>(z, weights, dz);
    check_gradient(z, dz, [&] {
      RowVector<double> rows(3);
      log_sum_exp_forward<double>(z, rows);
      return rows.dot(weights);
    });
  }
  RowVector<float> rows(2);
  log_sum_exp_forward<float>(Matrix<float>{{1e30f, 1e30f}, {-500, -500}}, rows);
  CHECK(rows[0] == 1e30f);
  CHECK(rows[1] == doctest::Approx(-499.3068528));
}

TEST_CASE_TEMPLATE("the four right pipelines are one function", T, float, double) {
  Generator generator(103);
  const double units = 16 * std::numeric_limits<T>::epsilon();
  for (const double scale : {0.1, 1.0, 10.0}) {
    const Matrix<T> z = random_matrix<T>(generator, 4, 5, scale);
    Matrix<T> expected(4, 5), dz(4, 5);
    const T loss = pipeline_loss<T>(Pipeline::cross_entropy, z, targets, expected);
    for (const Pipeline pipeline : right_ones) {
      CHECK(scaled_distance(pipeline_loss<T>(pipeline, z, targets, dz), loss) <= units);
      CHECK(largest_distance(dz, expected) <= units);
    }
    CHECK(scaled_distance(loss_of(Pipeline::softmax_cross_entropy, z), loss) > 0.01);
  }
}

TEST_CASE("the wrong pipelines cannot fall below their floors, and reach them") {
  const struct {
    Index classes;
    double floor;
  } cases[] = {{4, 0.7437}, {5, 0.9048}, {9, 1.3720}, {10, 1.4612}};
  for (const auto& [classes, floor] : cases) {
    const double exact = pipeline_floor(Pipeline::softmax_cross_entropy, classes);
    CHECK(std::abs(exact - floor) <= 5e-5);
    const std::vector<Index> first{0};
    CHECK(loss_of(Pipeline::softmax_cross_entropy, certain(classes), first) ==
          doctest::Approx(exact).epsilon(1e-12));
    CHECK(loss_of(Pipeline::softmax_nll, certain(classes), first) == doctest::Approx(-1));
    for (const Pipeline pipeline : right_ones) {
      CHECK(pipeline_floor(pipeline, classes) == 0);
      CHECK(loss_of(pipeline, certain(classes), first) == doctest::Approx(0));
    }
  }
  CHECK(pipeline_floor(Pipeline::softmax_nll, 4) == -1);
  CHECK(pipeline_floor(Pipeline::softmax_cross_entropy, 1) == 0);
}

TEST_CASE("where p underflows, softmax and then log is infinite and the others are right") {
  const Matrix<float> z{{0, -200}};
  const std::vector<Index> rare{1};
  Matrix<float> dz(1, 2);
  CHECK(pipeline_loss<float>(Pipeline::softmax_log_nll, z, rare, dz) ==
        std::numeric_limits<float>::infinity());
  CHECK(std::isnan(dz(0, 1)));  // ∞ · 0, as autograd has it
  for (const Pipeline pipeline :
       {Pipeline::log_softmax_nll, Pipeline::cross_entropy, Pipeline::log_sum_exp}) {
    CHECK(pipeline_loss<float>(pipeline, z, rare, dz) == 200);
    CHECK(dz(0, 0) == 1);
    CHECK(dz(0, 1) == -1);
  }
}

TEST_CASE("no target is left out, not even the usual one to ignore") {
  Matrix<float> z = Matrix<float>::Zero(1, 3);
  for (const Index y : {Index(-100), Index(3)})
    CHECK_THROWS_AS(loss_of(Pipeline::cross_entropy, z, {y}), std::invalid_argument);
}
