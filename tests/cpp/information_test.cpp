#include "surprisal/ops/information.h"

#include <doctest/doctest.h>

#include <cmath>
#include <numeric>
#include <stdexcept>

#include "near.h"
#include "random_matrix.h"
#include "surprisal/ops/surprisal.h"

using namespace surprisal;

namespace {

using List = std::vector<double>;
constexpr double infinity = std::numeric_limits<double>::infinity();

double sum(const List& values) { return std::accumulate(values.begin(), values.end(), 0.0); }

List random_distribution(Generator& generator, std::size_t size) {
  List values(size);
  for (double& value : values) value = uniform_double(generator);
  const double total = sum(values);
  for (double& value : values) value /= total;
  return values;
}

}  // namespace

TEST_CASE("cross-entropy is entropy and divergence together") {
  Generator generator(81);
  for (int trial = 0; trial < 50; ++trial) {
    const List p = random_distribution(generator, 7), q = random_distribution(generator, 7);
    const Information i = information(p, q);
    CHECK(i.cross_entropy == doctest::Approx(i.entropy + i.divergence).epsilon(1e-12));
    CHECK(i.divergence > 0);
    CHECK(i.entropy <= std::log(7));
    CHECK(sum(i.entropy_terms) == i.entropy);
    CHECK(sum(i.cross_entropy_terms) == i.cross_entropy);
    CHECK(information(p, p).divergence == 0);
    CHECK(information(p, p).cross_entropy == information(p, p).entropy);
  }
}

TEST_CASE("for a one-hot truth the cross-entropy is -log Q of it") {
  const struct {
    List p, q;
    double loss;
  } presets[] = {{{1, 0}, {0.7, 0.3}, 0.3567},
                 {{1, 0}, {0.9, 0.1}, 0.1054},
                 {{1, 0}, {0.2, 0.8}, 1.6094},
                 {{0, 0, 1}, {0.1, 0.2, 0.7}, 0.3567},
                 {{1, 0, 0}, {0.1, 0.2, 0.7}, 2.3026}};
  for (const auto& preset : presets) {
    const Information i = information(preset.p, preset.q);
    CHECK(std::abs(i.cross_entropy - preset.loss) <= 5e-5);
    CHECK(i.entropy == 0);
    CHECK(i.divergence == i.cross_entropy);
  }
}

TEST_CASE("entropy in bits is the expected length of the best code") {
  CHECK(nats_to_bits(information(List{0.5, 0.5}, List{0.5, 0.5}).entropy) == doctest::Approx(1));
  CHECK(nats_to_bits(information(List{0.5, 0.25, 0.125, 0.125}, List(4, 0.25)).entropy) ==
        doctest::Approx(1.75));
  CHECK(nats_to_bits(information(List{0.5, 0.25, 0.125, 0.125}, List(4, 0.25)).cross_entropy) ==
        doctest::Approx(2));
}

TEST_CASE("what Q excludes and P does not costs infinitely much, the other way round nothing") {
  const Information excluded = information(List{0.5, 0.5}, List{1, 0});
  CHECK(excluded.divergence == infinity);
  CHECK(excluded.cross_entropy == infinity);
  CHECK(excluded.divergence_terms[1] == infinity);
  CHECK(excluded.surprisal_q[1] == infinity);
  const Information unused = information(List{1, 0}, List{0.5, 0.5});
  CHECK(unused.divergence == doctest::Approx(0.6931472));
  CHECK(unused.divergence_terms[1] == 0);
  CHECK(information(List{1, 0}, List{1, 0}).divergence == 0);
}

TEST_CASE("a dragged entry gets its value and the others keep their proportions") {
  const List moved = rebalance(List{0.1, 0.2, 0.7}, 2, 0.4);
  CHECK(moved[2] == 0.4);
  CHECK(moved[0] == doctest::Approx(0.2));
  CHECK(moved[1] == doctest::Approx(0.4));
  CHECK(rebalance(List{0.3, 0.3, 0.4}, 0, 1) == List{1, 0, 0});
  CHECK(rebalance(List{1, 0, 0}, 0, 0.5) == List{0.5, 0.25, 0.25});
  CHECK(rebalance(List{1}, 0, 1) == List{1});

  Generator generator(82);
  List p = random_distribution(generator, 10);
  for (int trial = 0; trial < 10'000; ++trial) {
    const Index index = static_cast<Index>(generator.next32() % 10);
    const double value = trial % 7 == 0 ? trial % 2 : uniform_double(generator);
    p = rebalance(p, index, value);
    REQUIRE(p[static_cast<std::size_t>(index)] == value);
    REQUIRE(std::abs(sum(p) - 1) <= 1e-12);
  }
}

TEST_CASE("what is no distribution is refused by its entry or its sum") {
  const List fine{0.5, 0.5};
  CHECK_THROWS_WITH_AS(information(fine, List{1.2, -0.2}),
                       "[information] Q[0] is 1.2, not in [0, 1]", std::invalid_argument);
  CHECK_THROWS_WITH_AS(information(List{0.5, 0.25}, fine),
                       "[information] P sums to 0.75, not to 1 within 1e-06",
                       std::invalid_argument);
  CHECK_THROWS_WITH_AS(information(fine, List{0.25, 0.25, 0.5}),
                       "[information] P has 2 outcomes and Q has 3", std::invalid_argument);
  CHECK_THROWS_AS(information(List{std::nan(""), 1}, fine), std::invalid_argument);
  CHECK_THROWS_AS(information(List{}, List{}), std::invalid_argument);
  CHECK_NOTHROW(information(List{0.5, 0.5000009}, fine));
  CHECK_THROWS_AS(information(List{0.5, 0.500002}, fine), std::invalid_argument);
  CHECK_THROWS_WITH_AS(rebalance(fine, 2, 0.5), "[information] entry 2 is not in [0, 2)",
                       std::invalid_argument);
  CHECK_THROWS_AS(rebalance(fine, 0, 1.5), std::invalid_argument);
  CHECK_THROWS_AS(rebalance(List{1}, 0, 0.5), std::invalid_argument);
}
