#include "surprisal/ops/softmax_view.h"

#include <doctest/doctest.h>

#include <cmath>
#include <stdexcept>

#include "gradient_check.h"
#include "near.h"
#include "random_matrix.h"
#include "surprisal/core/evenly_spaced.h"
#include "surprisal/ops/softmax.h"
#include "surprisal/ops/softmax_jacobian.h"

using namespace surprisal;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

std::vector<double> to_list(const Matrix<double>& row) {
  return {row.data(), row.data() + row.size()};
}

}  // namespace

TEST_CASE("the Jacobian is every probability's gradient by every logit") {
  Generator generator(71);
  for (const double scale : {0.1, 1.0, 10.0}) {
    Matrix<double> z = random_matrix<double>(generator, 1, 5, scale), p(1, 5);
    softmax_forward<double>(z, p);
    Matrix<double> jacobian(5, 5);
    softmax_jacobian<double>(p, jacobian);
    for (Eigen::Index i = 0; i < 5; ++i) {
      const Matrix<double> dz = jacobian.row(i);
      check_gradient(z, dz, [&] {
        Matrix<double> moved(1, 5);
        softmax_forward<double>(z, moved);
        return moved(0, i);
      });
    }
  }
}

TEST_CASE_TEMPLATE("the Jacobian is symmetric, sums to 0, and is what softmax_backward applies", T,
                   float, double) {
  Generator generator(72);
  const Matrix<T> z = random_matrix<T>(generator, 1, 10, 3),
                  dp = random_matrix<T>(generator, 1, 10);
  Matrix<T> p(1, 10), jacobian(10, 10), dz(1, 10);
  softmax_forward<T>(z, p);
  softmax_jacobian<T>(p, jacobian);
  softmax_backward<T>(p, dp, dz);
  const double units = 4 * std::numeric_limits<T>::epsilon();
  CHECK(same_bits(jacobian, Matrix<T>(jacobian.transpose())));
  CHECK(jacobian.rowwise().sum().cwiseAbs().maxCoeff() <= units);
  CHECK(largest_distance(Matrix<T>(dp * jacobian), dz) <= units);
}

TEST_CASE("three logits taken apart") {
  const auto v = softmax_view<float>(std::vector<double>{2, 1, 0.1}, 1);
  CHECK(v.exponentials[0] == doctest::Approx(7.389056));
  CHECK(v.sum == doctest::Approx(11.212509));
  CHECK(v.maximum == 2);
  CHECK(v.shifted_exponentials[0] == 1);
  CHECK(v.shifted_sum == doctest::Approx(1.5174482));
  CHECK(v.probabilities[0] == doctest::Approx(0.6590011));
  CHECK(v.log_probabilities[2] == doctest::Approx(-2.3170300));
  CHECK(v.jacobian(0, 1) == doctest::Approx(-0.1597636));
}

TEST_CASE("what overflows in the formula is infinite, what is used is not") {
  const auto v = softmax_view<float>(std::vector<double>{100, 0, -200}, 1);
  CHECK(v.exponentials[0] == infinity);
  CHECK(v.sum == infinity);
  CHECK(v.exponentials[2] == 0);
  CHECK(v.probabilities[0] == 1);
  CHECK(v.log_probabilities[2] == -300);
  const auto extreme = softmax_view<float>(std::vector<double>{1e30, -1e30}, 0.01);
  CHECK(extreme.probabilities.allFinite());
  CHECK(extreme.log_probabilities.allFinite());
  CHECK(extreme.jacobian.allFinite());
}

TEST_CASE("a low temperature sharpens, a high one flattens, 1 changes nothing") {
  Generator generator(73);
  const std::vector<double> z = to_list(random_matrix<double>(generator, 1, 6, 3));
  const auto one = softmax_view<double>(z, 1), cold = softmax_view<double>(z, 0.01),
             hot = softmax_view<double>(z, 100);
  CHECK(cold.probabilities.maxCoeff() > one.probabilities.maxCoeff());
  CHECK(hot.probabilities.maxCoeff() - hot.probabilities.minCoeff() < 0.02);
  Eigen::Index likeliest, expected;
  cold.probabilities.maxCoeff(&likeliest);
  one.probabilities.maxCoeff(&expected);
  CHECK(likeliest == expected);
  for (std::size_t c = 0; c < z.size(); ++c)
    CHECK(one.scaled[static_cast<Eigen::Index>(c)] == z[c]);
}

TEST_CASE("a sweep moves the named logits alone") {
  const std::vector<double> z{2, 1, 0}, xs = evenly_spaced("softmax", -2, 2, 400);
  REQUIRE(xs.size() == 400);
  CHECK(xs.front() == -2);
  CHECK(xs.back() == 2);
  const Matrix<float> p = softmax_sweep<float>(z, std::vector<Index>{2}, xs, 1);
  REQUIRE(p.rows() == 400);
  for (Eigen::Index n = 0; n < 400; ++n) {
    CHECK(std::abs(p.row(n).sum() - 1) <= 1e-6);
    if (n > 0) {
      CHECK(p(n, 2) > p(n - 1, 2));
      CHECK(p(n, 0) < p(n - 1, 0));
    }
    // The other two keep their ratio e : 1.
    CHECK(p(n, 0) / p(n, 1) == doctest::Approx(2.7182818).epsilon(1e-5));
  }
  CHECK(p(399, 0) == doctest::Approx(p(399, 2)));
  const auto view = softmax_view<float>(std::vector<double>{2, 1, xs[123]}, 1);
  CHECK(same_bits(Matrix<float>(p.row(123)), view.probabilities));

  const Matrix<float> both =
      softmax_sweep<float>(std::vector<double>{2, 1, 0, 0}, std::vector<Index>{2, 3}, xs, 0.5);
  for (const Eigen::Index n : {0, 200, 399}) CHECK(both(n, 2) == both(n, 3));
}

TEST_CASE("the exponential curve") {
  const auto e = exp_curve<float>(evenly_spaced("softmax", -2, 2, 5));
  CHECK(e[0] == doctest::Approx(0.1353353));
  CHECK(e[2] == 1);
  CHECK(e[4] == doctest::Approx(7.3890561));
}

TEST_CASE("what cannot be swept is refused") {
  const std::vector<double> z{2, 1, 0}, xs{0, 1};
  const auto sweep = [&](std::vector<Index> moving, double temperature) {
    return softmax_sweep<float>(z, moving, xs, temperature);
  };
  CHECK_THROWS_WITH_AS(sweep({3}, 1), "[softmax] moving logit 3 is not in [0, 3)",
                       std::invalid_argument);
  CHECK_THROWS_WITH_AS(softmax_sweep<float>(std::vector<double>(1000), std::vector<Index>{0},
                                            std::vector<double>(1001), 1),
                       "[softmax] number of cells 1001000 is not in [1, 1000000]",
                       std::invalid_argument);
  CHECK_THROWS_AS(sweep({}, 1), std::invalid_argument);
  for (const double temperature : {0.0, 0.009, 100.1, -1.0, std::nan("")})
    CHECK_THROWS_AS(sweep({2}, temperature), std::invalid_argument);
  CHECK_THROWS_WITH_AS(softmax_view<float>(z, 0), "[softmax] temperature 0 is not in [0.01, 100]",
                       std::invalid_argument);
  CHECK_THROWS_AS(evenly_spaced("softmax", 0, infinity, 3), std::invalid_argument);
  CHECK_THROWS_AS(evenly_spaced("softmax", 0, 1, 1), std::invalid_argument);
  CHECK_THROWS_AS(evenly_spaced("softmax", 0, 1, 2.5), std::invalid_argument);
}
