// PyTorch's losses and gradients: tests/fixtures/cross_entropy.txt, worked.txt, next_token.txt.

#include <doctest/doctest.h>

#include <cmath>
#include <set>

#include "cross_entropy_call.h"
#include "fixture.h"
#include "near.h"
#include "surprisal/core/elementary.h"
#include "surprisal/ops/class_probabilities.h"
#include "surprisal/random/distributions.h"

using namespace surprisal;

namespace {

constexpr double allowed = 2e-6;  // times max(1, |x|)

Matrix<float> matrix_of(const FixtureCase& c, const std::string& field) {
  const std::vector<Index> shape = c.numbers<Index>(field + ".shape");
  const std::vector<float> values = c.numbers<float>(field);
  const auto rows = static_cast<Eigen::Index>(values.size()) / shape.back();
  return Eigen::Map<const Matrix<float>>(values.data(), rows, shape.back());
}

struct Called {
  explicit Called(const FixtureCase& c)
      : weight(c.has("weight") ? c.numbers<float>("weight") : std::vector<float>{}),
        reduction(c.text("reduction").at(0) == "mean"  ? Reduction::mean
                  : c.text("reduction").at(0) == "sum" ? Reduction::sum
                                                       : Reduction::none),
        call(matrix_of(c, "logits"), c.numbers<Index>("targets"),
             {{weight, static_cast<Index>(c.number("ignore_index"))},
              static_cast<float>(c.number("label_smoothing"))},
             reduction) {}

  std::vector<float> weight;
  Reduction reduction;
  CrossEntropyCall<float> call;
};

std::vector<float> loss_of(const Called& called) {
  if (called.reduction == Reduction::none) return called.call.rows;
  return {called.call.loss};
}

}  // namespace

TEST_CASE("cross-entropy is PyTorch's over all options and corners") {
  int random = 0, not_a_number = 0;
  double worst_loss = 0, worst_gradient = 0, worst_probability = 0;
  std::set<std::string> combinations;
  for (const FixtureCase& c : read_fixture("cross_entropy.txt")) {
    CAPTURE(c.name);
    const Called called(c);
    const double loss = largest_scaled_distance(loss_of(called), c.numbers<float>("loss"));
    const double gradient =
        largest_scaled_distance(called.call.gradient, c.numbers<float>("gradient"));
    CHECK(loss <= allowed);
    CHECK(gradient <= allowed);
    worst_loss = std::max(worst_loss, loss);
    worst_gradient = std::max(worst_gradient, gradient);
    if (c.has("softmax")) {
      const Matrix<float> z = matrix_of(c, "logits");
      Matrix<float> p(z.rows(), z.cols());
      softmax_forward<float>(z, p);
      worst_probability =
          std::max({worst_probability, largest_distance(p, c.numbers<float>("softmax")),
                    largest_scaled_distance(called.call.log_probabilities,
                                            c.numbers<float>("log_softmax"))});
      CHECK(worst_probability <= allowed);
    }
    random += c.name.starts_with("random_") ? 1 : 0;
    not_a_number += c.text("loss").at(0) == "nan" ? 1 : 0;
    combinations.insert(c.text("reduction").at(0) + c.text("label_smoothing").at(0) +
                        (c.has("weight") ? " weighted " : " ") + c.text("ignore_index").at(0));
  }
  CHECK(random >= 200);
  CHECK(not_a_number >= 10);
  CHECK(combinations.size() >= 24);
  CHECK(worst_loss <= allowed);
  CHECK(worst_gradient <= allowed);
  CHECK(worst_probability <= allowed);
}

TEST_CASE("masked classes are PyTorch's, at targets and elsewhere") {
  int infinite = 0, finite = 0;
  for (const FixtureCase& c : read_fixture("masked.txt")) {
    CAPTURE(c.name);
    const Called called(c);
    CHECK(largest_scaled_distance(loss_of(called), c.numbers<float>("loss")) <= allowed);
    CHECK(largest_scaled_distance(called.call.gradient, c.numbers<float>("gradient")) <= allowed);
    if (!c.has("softmax")) continue;
    CHECK(largest_distance(called.call.probabilities, c.numbers<float>("softmax")) <= allowed);
    CHECK(largest_scaled_distance(called.call.log_probabilities, c.numbers<float>("log_softmax")) <=
          allowed);
    ++(c.text("loss").at(0) == "inf" ? infinite : finite);
  }
  CHECK(infinite >= 10);
  CHECK(finite >= 20);
}

TEST_CASE("losses of class probabilities are PyTorch's over all options") {
  int cases = 0;
  for (const FixtureCase& c : read_fixture("class_probabilities.txt")) {
    CAPTURE(c.name);
    const Matrix<float> z = matrix_of(c, "logits"), q = matrix_of(c, "targets");
    const std::vector<float> weight =
        c.has("weight") ? c.numbers<float>("weight") : std::vector<float>{};
    const CrossEntropyOptions<float> options{{weight},
                                             static_cast<float>(c.number("label_smoothing"))};
    const std::string reduction = c.text("reduction").at(0);
    Matrix<float> log_p(z.rows(), z.cols()), p(z.rows(), z.cols()), dz(z.rows(), z.cols());
    log_softmax_forward<float>(z, log_p);
    probabilities<float>(log_p, p);
    std::vector<float> rows(static_cast<std::size_t>(z.rows()));
    check_class_probabilities<float>("cross_entropy",
                                     {q.data(), static_cast<std::size_t>(q.size())},
                                     static_cast<std::size_t>(q.cols()));
    class_probabilities_forward<float>(log_p, q, options, rows);
    const auto divisor = class_probabilities_divisor<float>(
        z.rows(), reduction == "mean" ? Reduction::mean : Reduction::sum);
    const auto loss = reduction == "none" ? rows : std::vector<float>{reduce<float>(rows, divisor)};
    CHECK(largest_scaled_distance(loss, c.numbers<float>("loss")) <= allowed);
    class_probabilities_backward<float>(p, q, options, divisor, dz);
    CHECK(largest_scaled_distance(dz, c.numbers<float>("gradient")) <= allowed);
    ++cases;
  }
  CHECK(cases >= 200);
}

TEST_CASE("the worked examples come out as PyTorch's") {
  for (const FixtureCase& c : read_fixture("worked.txt")) {
    CAPTURE(c.name);
    const Called called(c);
    CHECK(scaled_distance(called.call.loss, c.number("loss")) <= allowed);
    CHECK(largest_scaled_distance(called.call.rows, c.numbers<float>("losses")) <= allowed);
    CHECK(largest_distance(called.call.rows, c.numbers<double>("losses_float64")) <= 1e-6);
    CHECK(scaled_distance(reduce<float>(called.call.rows, 1.0f), c.number("sum")) <= allowed);
    CHECK(scaled_distance(surprisal::exp(called.call.loss), c.number("perplexity")) <= allowed);
    CHECK(largest_distance(called.call.gradient, c.numbers<float>("gradient")) <= allowed);
    CHECK(largest_distance(called.call.probabilities, c.numbers<float>("softmax")) <= allowed);
    CHECK(largest_scaled_distance(called.call.log_probabilities, c.numbers<float>("log_softmax")) <=
          allowed);
  }
}

TEST_CASE("the notebook's next-token losses come out of our own generator") {
  const auto rounded = [](float loss) { return std::round(loss * 1e4) / 1e4; };
  bool seen = false;
  for (const FixtureCase& c : read_fixture("next_token.txt")) {
    CAPTURE(c.name);
    const auto batch = static_cast<std::size_t>(c.number("batch"));
    const auto context = static_cast<std::size_t>(c.number("context"));
    const auto vocab = static_cast<std::size_t>(c.number("vocab"));
    Generator generator(std::stoull(c.text("seed").at(0)));
    std::vector<Index> tokens(batch * (context + 1));
    randint_fill(generator, 0, 10, tokens);
    CHECK(tokens == c.numbers<Index>("tokens"));
    if (c.number("extra_draw") == 1) {
      std::vector<float> extra(12 * 8);
      normal_fill(generator, extra);
      CHECK(largest_distance(extra, c.numbers<float>("extra")) <= 5e-7);
    }
    std::vector<float> losses;
    for (const std::string which : {"nll", "cross_entropy"}) {
      Matrix<float> logits(batch * context, vocab);
      std::vector<Index> targets(batch * context);
      normal_fill(generator, {logits.data(), static_cast<std::size_t>(logits.size())});
      randint_fill(generator, 0, static_cast<Index>(vocab), targets);
      CHECK(largest_distance(logits, c.numbers<float>(which + ".logits")) <= 5e-7);
      CHECK(targets == c.numbers<Index>(which + ".targets"));
      const CrossEntropyCall<float> drawn(logits, targets),
          given(matrix_of(c, which + ".logits"), targets);
      CHECK(scaled_distance(given.loss, c.number(which + ".loss")) <= allowed);
      CHECK(scaled_distance(drawn.loss, c.number(which + ".loss")) <= allowed);
      losses.push_back(drawn.loss);
    }
    if (c.name != "seed_538_size_3_4_8") continue;
    seen = true;
    CHECK(rounded(losses[0]) == 2.3182);
    CHECK(rounded(losses[1]) == 2.8195);
  }
  CHECK(seen);
}
