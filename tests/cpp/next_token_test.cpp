#include "surprisal/train/next_token.h"

#include <doctest/doctest.h>

#include <stdexcept>

#include "fixture.h"
#include "near.h"

using namespace surprisal;

namespace {

void check_loss(const FixtureCase& c, const std::string& name, const RandomLoss& actual) {
  CHECK(largest_distance(actual.logits, c.numbers<double>(name + ".logits")) <= 5e-7);
  CHECK(actual.targets == c.numbers<Index>(name + ".targets"));
  CHECK(scaled_distance(actual.loss, c.number(name + ".loss")) <= 2e-6);
  double sum = 0;
  for (const float row : actual.rows) sum += row;
  CHECK(actual.loss == doctest::Approx(sum / static_cast<double>(actual.rows.size())));
}

}  // namespace

TEST_CASE("tokens, logits, targets and losses are PyTorch's, with and without the extra draw") {
  for (const FixtureCase& c : read_fixture("next_token.txt")) {
    CAPTURE(c.name);
    const NextTokenResult result = next_token({.seed = c.number("seed"),
                                               .batch = static_cast<Index>(c.number("batch")),
                                               .context = static_cast<Index>(c.number("context")),
                                               .classes = static_cast<Index>(c.number("vocab")),
                                               .extra_draw = c.number("extra_draw") == 1});
    std::vector<Index> tokens;
    for (const auto& sequence : result.tokens)
      tokens.insert(tokens.end(), sequence.begin(), sequence.end());
    CHECK(tokens == c.numbers<Index>("tokens"));
    check_loss(c, "nll", result.nll);
    check_loss(c, "cross_entropy", result.cross_entropy);
  }
}

TEST_CASE("the notebook's own figures") {
  const NextTokenResult result = next_token({});
  CHECK(result.tokens ==
        std::vector<std::vector<Index>>{{7, 9, 4, 7, 4}, {9, 3, 0, 4, 9}, {0, 0, 7, 0, 5}});
  CHECK(std::abs(result.nll.loss - 2.3182) <= 5e-5);
  CHECK(std::abs(result.cross_entropy.loss - 2.8195) <= 5e-5);
  const NextTokenResult in_order = next_token({.extra_draw = true});
  CHECK(std::abs(in_order.nll.loss - 2.6696) <= 5e-5);
  CHECK(std::abs(in_order.cross_entropy.loss - 2.1994) <= 5e-5);
}

TEST_CASE("sizes out of range are refused") {
  CHECK_THROWS_WITH_AS(next_token({.batch = 65}), "[next_token] batch size 65 is not in [1, 64]",
                       std::invalid_argument);
  CHECK_THROWS_AS(next_token({.context = 0}), std::invalid_argument);
  CHECK_THROWS_AS(next_token({.classes = 1001}), std::invalid_argument);
  CHECK_THROWS_AS(next_token({.seed = -1e16}), std::invalid_argument);
}
