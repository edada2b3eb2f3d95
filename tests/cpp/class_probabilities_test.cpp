#include "surprisal/ops/class_probabilities.h"

#include <doctest/doctest.h>

#include <cmath>
#include <stdexcept>

#include "gradient_check.h"
#include "near.h"
#include "random_matrix.h"
#include "surprisal/ops/softmax.h"

using namespace surprisal;

namespace {

constexpr Reduction reductions[] = {Reduction::mean, Reduction::sum, Reduction::none};

struct Call {
  std::vector<double> rows;
  double loss;
  Matrix<double> gradient;

  Call(const Matrix<double>& z, const Matrix<double>& q, const CrossEntropyOptions<double>& options,
       Reduction reduction = Reduction::mean)
      : rows(static_cast<std::size_t>(z.rows())), gradient(z.rows(), z.cols()) {
    Matrix<double> log_p(z.rows(), z.cols()), p(z.rows(), z.cols());
    log_softmax_forward<double>(z, log_p);
    probabilities<double>(log_p, p);
    class_probabilities_forward<double>(log_p, q, options, rows);
    const auto divisor = class_probabilities_divisor<double>(z.rows(), reduction);
    loss = reduce<double>(rows, divisor);
    class_probabilities_backward<double>(p, q, options, divisor, gradient);
  }
};

Matrix<double> random_probabilities(Generator& generator, Eigen::Index rows, Eigen::Index classes) {
  Matrix<double> q(rows, classes);
  softmax_forward<double>(random_matrix<double>(generator, rows, classes, 3), q);
  return q;
}

Matrix<double> one_hot(const std::vector<Index>& targets, Eigen::Index classes) {
  Matrix<double> q = Matrix<double>::Zero(static_cast<Eigen::Index>(targets.size()), classes);
  for (std::size_t n = 0; n < targets.size(); ++n) q(static_cast<Eigen::Index>(n), targets[n]) = 1;
  return q;
}

}  // namespace

TEST_CASE("class probabilities pass the gradient check under every combination of options") {
  Generator generator(41);
  const std::vector<double> weight{0.5, 0, 3, 0.1, 2};
  for (const double scale : {0.01, 1.0, 10.0, 100.0})
    for (const double smoothing : {0.0, 0.1, 1.0})
      for (const bool by_class : {false, true})
        for (const Reduction reduction : reductions) {
          CAPTURE(scale);
          CAPTURE(smoothing);
          CrossEntropyOptions<double> options;
          options.label_smoothing = smoothing;
          if (by_class) options.weight = weight;
          Matrix<double> z = random_matrix<double>(generator, 4, 5, scale);
          const Matrix<double> q = random_probabilities(generator, 4, 5);
          const Matrix<double> dz = Call(z, q, options, reduction).gradient;
          check_gradient(z, dz, [&] { return Call(z, q, options, reduction).loss; });
        }
}

TEST_CASE("probabilities that are all on one class are that class") {
  Generator generator(42);
  const std::vector<Index> targets{2, 0, 3, 3};
  const std::vector<double> weight{0.5, 2, 3, 0.1};
  for (const double smoothing : {0.0, 0.3}) {
    const Matrix<double> z = random_matrix<double>(generator, 4, 4, 3);
    const CrossEntropyOptions<double> options{{weight}, smoothing};
    Matrix<double> log_p(4, 4), p(4, 4), dz(4, 4);
    log_softmax_forward<double>(z, log_p);
    probabilities<double>(log_p, p);
    std::vector<double> rows(4);
    cross_entropy_forward<double>(log_p, targets, options, rows);
    cross_entropy_backward<double>(p, targets, options, 1.0, dz);
    const Call call(z, one_hot(targets, 4), options, Reduction::sum);
    CHECK(largest_distance(call.rows, rows) <= 1e-14);
    CHECK(largest_distance(call.gradient, dz) <= 1e-14);
  }
}

TEST_CASE("a mean over class probabilities divides by the rows, whatever the class weights") {
  const std::vector<double> weight{5, 7};
  const Matrix<double> z{{1, 2}, {0, -1}}, q{{0.3, 0.7}, {1, 0}};
  const Call mean(z, q, {{weight}, 0}), sum(z, q, {{weight}, 0}, Reduction::sum);
  CHECK(mean.loss == sum.loss / 2);
  CHECK(std::abs(Call(Matrix<double>{{1, 2}}, Matrix<double>{{0.3, 0.7}}, {}).loss - 0.6132617) <=
        1e-7);
}

TEST_CASE("a masked class costs nothing where its probability is 0, and infinity where it is not") {
  const double infinity = std::numeric_limits<double>::infinity();
  const Matrix<double> z{{1, -infinity, 2}};
  const Call without(z, Matrix<double>{{0.25, 0, 0.75}}, {});
  CHECK(std::isfinite(without.loss));
  CHECK(without.gradient.allFinite());
  CHECK(without.gradient(0, 1) == 0);
  CHECK(Call(z, Matrix<double>{{0.25, 0.25, 0.5}}, {}).loss == infinity);
}

TEST_CASE("what is no distribution is refused by its row and class") {
  const auto refuse = [](const std::vector<double>& q, const char* message) {
    CHECK_THROWS_WITH_AS(check_class_probabilities<double>("cross_entropy", q, 2), message,
                         std::invalid_argument);
  };
  refuse({0.5, 0.5, -0.5, 1},
         "[cross_entropy] target probability -0.5 at row 1, class 0 is not in "
         "[0, 1]");
  refuse({0.5, 1.5}, "[cross_entropy] target probability 1.5 at row 0, class 1 is not in [0, 1]");
  refuse({std::nan(""), 1},
         "[cross_entropy] target probability nan at row 0, class 0 is not in "
         "[0, 1]");
  refuse({0, 1, 1, 1},
         "[cross_entropy] target probabilities of row 1 sum to 2, not to 1 within "
         "0.01");
  refuse({0.25, 0.5},
         "[cross_entropy] target probabilities of row 0 sum to 0.75, not to 1 within "
         "0.01");
  CHECK_NOTHROW(check_class_probabilities<double>("x", std::vector<double>{0.33, 0.66}, 2));
  CHECK_NOTHROW(check_class_probabilities<float>("x", std::vector{0.33f, 0.33f, 0.33f}, 3));
}
