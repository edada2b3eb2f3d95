#include "surprisal/ops/nll.h"

#include <doctest/doctest.h>

#include <stdexcept>

#include "gradient_check.h"
#include "near.h"
#include "random_matrix.h"

using namespace surprisal;

namespace {

const std::vector<Index> targets{2, 0, -100, 3, 2};

double loss_of(const Matrix<double>& log_p, const NllOptions<double>& options,
               Reduction reduction) {
  std::vector<double> rows(targets.size());
  nll_forward<double>(log_p, targets, options, rows);
  return reduce<double>(rows, nll_divisor<double>(targets, options, reduction));
}

}  // namespace

TEST_CASE("negative log-likelihood passes the gradient check under every option") {
  Generator generator(21);
  const std::vector<double> weight{0.5, 0, 3, 0.1};
  for (const double scale : {0.1, 1.0, 100.0})
    for (const bool weighted : {false, true})
      for (const Reduction reduction : {Reduction::mean, Reduction::sum}) {
        CAPTURE(scale);
        CAPTURE(weighted);
        NllOptions<double> options;
        if (weighted) options.weight = weight;
        Matrix<double> log_p = random_matrix<double>(generator, 5, 4, scale), dlog_p(5, 4);
        nll_backward<double>(targets, options, nll_divisor<double>(targets, options, reduction),
                             dlog_p);
        CHECK(dlog_p.cwiseAbs().maxCoeff() > 0.1);
        check_gradient(log_p, dlog_p, [&] { return loss_of(log_p, options, reduction); });
      }
}

TEST_CASE("rows are -w log p, ignored rows 0") {
  Matrix<double> log_p(3, 2);
  log_p << -1, -2, -3, -4, -5, -6;
  const std::vector<double> weight{10, 100};
  const std::vector<Index> chosen{1, 7, 0};
  NllOptions<double> options{weight, 7};
  std::vector<double> rows(3);
  nll_forward<double>(log_p, chosen, options, rows);
  CHECK(rows == std::vector<double>{200, 0, 50});
  CHECK(nll_divisor<double>(chosen, options, Reduction::mean) == 110);
  CHECK(nll_divisor<double>(chosen, options, Reduction::sum) == 1);
  CHECK(nll_divisor<double>(chosen, options, Reduction::none) == 1);
}

TEST_CASE("a mean over nothing is NaN, a sum over nothing 0") {
  const std::vector<float> rows{0, 0};
  CHECK(std::isnan(reduce<float>(rows, 0.0f)));
  CHECK(reduce<float>(rows, 1.0f) == 0);
}

TEST_CASE("a sum is taken in double") {
  std::vector<float> rows(1001, 1e-8f);
  rows[0] = 1;
  CHECK(reduce<float>(rows, 1.0f) == doctest::Approx(1.00001).epsilon(1e-7));
}

TEST_CASE("targets and shapes that do not fit are named") {
  const NllOptions<float> plain;
  const auto check = [](std::vector<Index> chosen, const NllOptions<float>& options) {
    check_targets<float>("cross_entropy", 3, 5, chosen, options);
  };
  CHECK_NOTHROW(check({0, 4, -100}, plain));
  CHECK_THROWS_WITH_AS(check({0, 1, 7}, plain),
                       "[cross_entropy] target 7 at row 2 is not in [0, 5)", std::invalid_argument);
  CHECK_THROWS_WITH_AS(check({0, -1, 0}, plain),
                       "[cross_entropy] target -1 at row 1 is not in [0, 5)",
                       std::invalid_argument);
  CHECK_THROWS_WITH_AS(check({5, 0, 0}, plain), doctest::Contains("target 5 at row 0"),
                       std::invalid_argument);
  CHECK_NOTHROW(check({9, 0, 1}, NllOptions<float>{{}, 9}));
  CHECK_THROWS_AS(check({-100, 0, 1}, NllOptions<float>{{}, 9}), std::invalid_argument);
  CHECK_THROWS_WITH_AS(check({0, 1}, plain),
                       doctest::Contains("2 targets for logits of shape (3, 5)"),
                       std::invalid_argument);
  const std::vector<float> four(4, 1.0f);
  CHECK_THROWS_WITH_AS(check({0, 1, 2}, NllOptions<float>{four}),
                       doctest::Contains("4 class weights for 5 classes"), std::invalid_argument);
}
