#include "surprisal/ops/cross_entropy.h"

#include <doctest/doctest.h>

#include <stdexcept>

#include "cross_entropy_call.h"
#include "gradient_check.h"
#include "near.h"
#include "random_matrix.h"

using namespace surprisal;

namespace {

const std::vector<Index> targets{2, 0, -100, 3, 2, 4};
const std::vector<double> weight{0.5, 0, 3, 0.1, 2};
constexpr Reduction reductions[] = {Reduction::mean, Reduction::sum, Reduction::none};

}  // namespace

TEST_CASE("cross-entropy passes the gradient check under every combination of options") {
  Generator generator(31);
  for (const double scale : {0.01, 1.0, 10.0, 100.0})
    for (const double smoothing : {0.0, 0.1, 1.0})
      for (const bool weighted : {false, true})
        for (const Reduction reduction : reductions) {
          CAPTURE(scale);
          CAPTURE(smoothing);
          CAPTURE(weighted);
          CrossEntropyOptions<double> options;
          options.label_smoothing = smoothing;
          if (weighted) options.weight = weight;
          Matrix<double> z = random_matrix<double>(generator, 6, 5, scale);
          const Matrix<double> dz =
              CrossEntropyCall<double>(z, targets, options, reduction).gradient;
          if (scale == 1.0) CHECK(dz.cwiseAbs().maxCoeff() > 0.01);
          check_gradient(
              z, dz, [&] { return CrossEntropyCall<double>(z, targets, options, reduction).loss; });
        }
}

TEST_CASE("without options the gradient is (p - y) / N") {
  Generator generator(32);
  const Matrix<double> z = random_matrix<double>(generator, 3, 4, 2);
  const std::vector<Index> chosen{3, 0, 1};
  const CrossEntropyCall<double> call(z, chosen);
  Matrix<double> expected = call.probabilities;
  for (Eigen::Index n = 0; n < 3; ++n) expected(n, chosen[static_cast<std::size_t>(n)]) -= 1;
  CHECK(largest_distance(call.gradient, Matrix<double>(expected / 3)) <= 1e-15);
}

TEST_CASE("cross-entropy is log-softmax and then negative log-likelihood") {
  Generator generator(33);
  const std::vector<float> weights{0.5f, 0, 3, 0.1f, 2};
  for (const bool weighted : {false, true}) {
    const Matrix<float> z = random_matrix<float>(generator, 6, 5, 3);
    CrossEntropyOptions<float> options;
    if (weighted) options.weight = weights;
    const CrossEntropyCall<float> call(z, targets, options);
    std::vector<float> rows(6);
    nll_forward<float>(call.log_probabilities, targets, options, rows);
    CHECK(same_bits(rows, call.rows));
    Matrix<float> dlog_p(6, 5), dz(6, 5);
    nll_backward<float>(targets, options, nll_divisor<float>(targets, options, Reduction::mean),
                        dlog_p);
    log_softmax_backward<float>(call.log_probabilities, dlog_p, dz);
    CHECK(largest_distance(dz, call.gradient) <= 2e-7);
  }
}

TEST_CASE("float agrees with double") {
  Generator generator(34);
  const std::vector<float> narrow(weight.begin(), weight.end());
  const std::vector<double> wide(narrow.begin(), narrow.end());
  for (const double scale : {1.0, 30.0}) {
    const Matrix<float> z = random_matrix<float>(generator, 6, 5, scale);
    CrossEntropyOptions<float> options{{narrow}, 0.125f};
    CrossEntropyOptions<double> double_options{{wide}, 0.125};
    const CrossEntropyCall<float> one(z, targets, options);
    const CrossEntropyCall<double> two(z.cast<double>(), targets, double_options);
    CHECK(scaled_distance(one.loss, two.loss) <= 3e-7);
    CHECK(largest_scaled_distance(one.rows, two.rows) <= 5e-7);
    CHECK(largest_scaled_distance(one.gradient, two.gradient) <= 3e-7);
  }
}

TEST_CASE(
    "a small step against the gradient makes every true class likelier and the loss smaller") {
  Generator generator(35);
  for (const double scale : {0.1, 1.0, 5.0}) {
    const Matrix<float> z = random_matrix<float>(generator, 6, 5, scale);
    const CrossEntropyCall<float> before(z, targets);
    const CrossEntropyCall<float> after(z - 0.05f * before.gradient, targets);
    CHECK(after.loss < before.loss);
    for (std::size_t n = 0; n < targets.size(); ++n) {
      const auto row = static_cast<Eigen::Index>(n);
      if (targets[n] >= 0)
        CHECK(after.probabilities(row, targets[n]) > before.probabilities(row, targets[n]));
      else
        CHECK(same_bits(Matrix<float>(after.probabilities.row(row)),
                        Matrix<float>(before.probabilities.row(row))));
    }
  }
}

TEST_CASE("logits as large as they may be give a finite loss and gradient") {
  Matrix<float> z(2, 3);
  z << 1e30f, -1e30f, 0, -1e30f, 1e30f, 1e30f;
  const CrossEntropyCall<float> certain(z, std::vector<Index>{0, 1});
  CHECK(certain.rows[0] == 0);
  CHECK(certain.rows[1] == doctest::Approx(0.6931472));
  const CrossEntropyCall<float> wrong(z, std::vector<Index>{1, 0});
  CHECK(wrong.rows[0] == 2e30f);
  CHECK(wrong.gradient.allFinite());
  CHECK(wrong.gradient(0, 0) == 0.5f);
  CHECK(wrong.gradient(0, 1) == -0.5f);
}

TEST_CASE("a target out of range is refused with its row") {
  const Matrix<float> log_p = Matrix<float>::Zero(2, 3);
  std::vector<float> rows(2);
  CHECK_THROWS_WITH_AS(cross_entropy_forward<float>(log_p, std::vector<Index>{0, 3},
                                                    CrossEntropyOptions<float>{}, rows),
                       "[cross_entropy] target 3 at row 1 is not in [0, 3)", std::invalid_argument);
}
