#include "surprisal/ops/cross_entropy_steps.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <stdexcept>

#include "cross_entropy_call.h"
#include "near.h"
#include "random_matrix.h"

using namespace surprisal;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

const std::vector<double> worked{2.0, 1.0, 0.1, 0.0,  -1.0, 0.5, 2.1,  -1.2, 0.3, 0.0,
                                 1.2, 0.7, 0.3, 2.2,  -0.5, 1.5, -0.5, 2.3,  0.0, 0.1,
                                 0.3, 0.8, 1.5, -1.0, 2.0,  2.2, 1.0,  0.5,  0.3, 0.0};
const std::vector<Index> worked_targets{0, 1, 3, 2, 4, 1};

CrossEntropyTable worked_table() {
  return {.logits = worked, .rows = 6, .classes = 5, .targets = worked_targets, .weight = {}};
}

/// Rounded to as many decimals as the figure in a book has.
bool rounds_to(double actual, double expected, double unit) {
  return std::abs(actual - expected) <= unit / 2 * 1.0001;
}

}  // namespace

TEST_CASE_TEMPLATE("the worked example, number by number", T, float, double) {
  const auto s = cross_entropy_steps<T>(worked_table());
  const double losses[] = {0.5321, 0.4230, 0.5921, 0.5430, 0.7609, 1.7563};
  for (std::size_t n = 0; n < 6; ++n) {
    CHECK(rounds_to(s.row_losses[n], losses[n], 1e-4));
    CHECK(s.row_losses[n] == s.nll[n]);
    CHECK(s.row_weights[n] == 1);
  }
  CHECK(rounds_to(s.numerator, 4.6075, 1e-4));
  CHECK(s.divisor == 6);
  CHECK(s.counted_rows == 6);
  CHECK(rounds_to(s.loss, 0.7679, 1e-4));
  CHECK(rounds_to(s.perplexity, 2.1553, 1e-4));
  CHECK(rounds_to(s.running_means[2], 0.5157, 1e-4));
  CHECK(s.running_weights[2] == 3);
  CHECK(rounds_to(s.probabilities(0, 0), 0.5873, 1e-4));
  CHECK(rounds_to(s.probabilities(0, 1), 0.2161, 1e-4));
  CHECK(rounds_to(-s.log_probabilities(0, 1), 1.5321, 1e-4));
  CHECK(s.maxima[3] == doctest::Approx(2.3));
  CHECK(rounds_to(s.exponentials(0, 0), 7.3891, 1e-4));
  CHECK(rounds_to(s.sums[0], 12.5804, 1e-4));
  CHECK(s.shifted_exponentials(0, 0) == 1);
}

TEST_CASE("three degrees of confidence") {
  const struct {
    double logit, p, loss;
  } rows[] = {{2, 0.5873, 0.5321}, {5, 0.9662, 0.0344}, {0.5, 0.2410, 1.4228}};
  for (const auto& row : rows) {
    const std::vector<double> z{row.logit, 1, 0.1, 0, -1};
    const std::vector<Index> target{0};
    const auto s = cross_entropy_steps<float>({z, 1, 5, target, {}});
    CHECK(rounds_to(s.probabilities(0, 0), row.p, 1e-4));
    CHECK(rounds_to(s.loss, row.loss, 1e-4));
  }
}

TEST_CASE("the four classes in float64 have the eight decimals of the record") {
  const std::vector<double> z{3.5,   -3.45, 0.23,  1.25,  -2.14, 0.54,  2.67, -5.23,
                              -1.34, 5.01,  -1.54, -1.17, -2.98, -1.37, 1.54, 5.23};
  const std::vector<Index> labels{0, 2, 1, 3};
  const auto s = cross_entropy_steps<double>({z, 4, 4, labels, {}});
  const double losses[] = {0.13484927, 0.11987498, 0.00523357, 0.02625655};
  for (std::size_t n = 0; n < 4; ++n) CHECK(rounds_to(s.row_losses[n], losses[n], 1e-8));
}

TEST_CASE_TEMPLATE("the steps end where the ops end, bit for bit, under every option", T, float,
                   double) {
  Generator generator(91);
  const Matrix<double> drawn = random_matrix<double>(generator, 6, 5, 4);
  const std::vector<double> z(drawn.data(), drawn.data() + 30), weight{0.5, 0, 3, 0.1, 2};
  const std::vector<T> narrow(weight.begin(), weight.end());
  const std::vector<Index> targets{2, 0, -100, 3, 2, 4};
  for (const double smoothing : {0.0, 0.25, 1.0})
    for (const bool weighted : {false, true})
      for (const Reduction reduction : {Reduction::mean, Reduction::sum, Reduction::none}) {
        CrossEntropyTable table{z, 6, 5, targets, {}};
        CrossEntropyOptions<T> options;
        if (weighted) {
          table.weight = weight;
          options.weight = narrow;
        }
        table.label_smoothing = smoothing;
        options.label_smoothing = static_cast<T>(smoothing);
        table.reduction = reduction;
        const auto s = cross_entropy_steps<T>(table);
        const CrossEntropyCall<T> call(drawn.cast<T>(), targets, options, reduction);
        CHECK(same_bits(s.row_losses, call.rows));
        CHECK(same_bits(s.probabilities, call.probabilities));
        CHECK(same_bits(s.gradient, call.gradient));
        CHECK(s.loss == call.loss);
        CHECK(s.counted_rows == 5);
        CHECK(s.nll[2] == 0);
        CHECK(s.row_weights[2] == 0);
        for (std::size_t n = 0; n < 6; ++n) {
          const double expected =
              (1 - smoothing) * s.row_weights[n] * s.nll[n] + smoothing / 5 * s.spread[n];
          CHECK(s.row_losses[n] == doctest::Approx(expected).epsilon(1e-5));
        }
        double divisor = 0;
        for (const T w : s.row_weights) divisor += w;
        CHECK(s.divisor == (reduction == Reduction::mean ? static_cast<T>(divisor) : T(1)));
      }
}

TEST_CASE("all rows ignored gives NaN and no gradient") {
  CrossEntropyTable table = worked_table();
  const std::vector<Index> ignored(6, -100);
  table.targets = ignored;
  const auto s = cross_entropy_steps<float>(table);
  CHECK(s.counted_rows == 0);
  CHECK(s.numerator == 0);
  CHECK(s.divisor == 0);
  CHECK(std::isnan(s.loss));
  CHECK(std::isnan(s.running_means.back()));
  CHECK(s.gradient.isZero(0));
}

TEST_CASE("exponentials overflow in the formula, not in the result") {
  const std::vector<double> z{1e30, -1e30, 0, 100, 0, -200};
  const std::vector<Index> targets{1, 0};
  const auto s = cross_entropy_steps<float>({z, 2, 3, targets, {}});
  CHECK(s.exponentials(0, 0) == infinity);
  CHECK(s.sums[0] == infinity);
  CHECK(s.exponentials(0, 1) == 0);
  CHECK(s.row_losses[0] == 2e30f);
  CHECK(s.probabilities.allFinite());
  CHECK(s.gradient.allFinite());
  CHECK(s.perplexity == infinity);
}

TEST_CASE("a masked class has p = 0 and gradient 0, and a loss only where it is the target") {
  const std::vector<double> z{1, -infinity, 2, 0, 3, -infinity};
  for (const Index second : {Index{1}, Index{2}}) {
    const std::vector<Index> targets{0, second};
    const auto s = cross_entropy_steps<float>({z, 2, 3, targets, {}});
    CHECK(s.exponentials(0, 1) == 0);
    CHECK(s.shifted_exponentials(0, 1) == 0);
    CHECK(s.probabilities(0, 1) == 0);
    CHECK(s.log_probabilities(0, 1) == -infinity);
    CHECK(s.gradient(0, 1) == 0);
    CHECK(s.gradient.allFinite());
    CHECK(std::isinf(s.loss) == (second == 2));
    CHECK(std::isfinite(s.row_losses[0]));
  }
}

TEST_CASE("a row of which every class is masked is refused, and so is what is no mask") {
  const std::vector<Index> targets{0, 1};
  for (const auto& [z, message] : {
           std::pair{std::vector<double>{1, 2, -infinity, -infinity},
                     "[cross_entropy] every logit of row 1 is -Infinity: one class at least must "
                     "stay unmasked"},
           {std::vector<double>{1, 2, std::nan(""), -infinity},
            "[cross_entropy] logit nan at row 1, class 0 is not in [-1e+30, 1e+30], nor -Infinity, "
            "which masks a class"},
           {std::vector<double>{-2e30, 2, 1, 1},
            "[cross_entropy] logit -2e+30 at row 0, class 0 is not in [-1e+30, 1e+30], nor "
            "-Infinity, which masks a class"},
       })
    CHECK_THROWS_WITH_AS(cross_entropy_steps<float>({z, 2, 2, targets, {}}), message,
                         std::invalid_argument);
}

TEST_CASE("class probabilities are taken apart as classes are") {
  const std::vector<double> z{2, 1, 0.1, 0.5, 2.1, -1.2}, q{0.25, 0.75, 0, 0.1, 0.2, 0.7};
  const std::vector<double> weight{1, 2, 0.5};
  CrossEntropyTable table{z, 2, 3, {}, weight};
  table.target_probabilities = q;
  table.label_smoothing = 0.2;
  const auto s = cross_entropy_steps<double>(table);
  CHECK(s.counted_rows == 2);
  CHECK(s.divisor == 2);
  CHECK(s.row_weights == std::vector<double>{1, 1});
  for (Eigen::Index n = 0; n < 2; ++n) {
    double nll = 0, loss = 0;
    for (Eigen::Index c = 0; c < 3; ++c) {
      const double share = q[static_cast<std::size_t>(3 * n + c)];
      nll -= share * s.log_probabilities(n, c);
      loss -=
          weight[static_cast<std::size_t>(c)] * (0.8 * share + 0.2 / 3) * s.log_probabilities(n, c);
    }
    CHECK(std::abs(s.nll[static_cast<std::size_t>(n)] - nll) <= 1e-15);
    CHECK(std::abs(s.row_losses[static_cast<std::size_t>(n)] - loss) <= 1e-15);
  }
  CHECK(std::abs(s.loss - (s.row_losses[0] + s.row_losses[1]) / 2) <= 1e-15);
  const std::vector<double> bad{0.5, 0.5, 0.5, 1, 0, 0};
  table.target_probabilities = bad;
  CHECK_THROWS_AS(cross_entropy_steps<double>(table), std::invalid_argument);
}

TEST_CASE("what cannot be a table is refused by name and place") {
  const auto refuse = [](auto change, const char* message) {
    CrossEntropyTable table = worked_table();
    change(table);
    CHECK_THROWS_WITH_AS(cross_entropy_steps<float>(table), message, std::invalid_argument);
  };
  std::vector<double> bad = worked;
  bad[7] = infinity;
  refuse([&](auto& t) { t.logits = bad; },
         "[cross_entropy] logit inf at row 1, class 2 is not in [-1e+30, 1e+30], nor -Infinity, "
         "which masks a class");
  refuse([](auto& t) { t.rows = 5; }, "[cross_entropy] got 30 logits, not 25");
  refuse([](auto& t) { t.rows = 0; }, "[cross_entropy] number of rows 0 is not in [1, 10000]");
  const std::vector<double> weight{1, 1, -2, 1, 1};
  refuse([&](auto& t) { t.weight = weight; },
         "[cross_entropy] weight -2 of class 2 is not in [0, 1000000]");
  refuse([&](auto& t) { t.weight = std::span(weight).first(3); },
         "[cross_entropy] got 3 class weights, not 5");
  refuse([](auto& t) { t.label_smoothing = 1.5; },
         "[cross_entropy] label smoothing 1.5 is not in [0, 1]");
  const std::vector<Index> targets{0, 1, 5, 2, 4, 1};
  refuse([&](auto& t) { t.targets = targets; },
         "[cross_entropy] target 5 at row 2 is not in [0, 5)");
}
