// Steps of every optimizer as PyTorch takes them: tests/fixtures/optimizers.txt.

#include "surprisal/optim/optimizer.h"

#include <doctest/doctest.h>

#include <set>
#include <stdexcept>

#include "fixture.h"
#include "near.h"
#include "random_matrix.h"
#include "surprisal/optim/clip.h"

using namespace surprisal;

namespace {

/// The three tensors of a case, one after the other, as a run keeps its parameters.
RowVector<float> joined(const FixtureCase& c, const std::string& field) {
  std::vector<float> all;
  for (const char* tensor : {".a", ".b", ".c"})
    for (const float value : c.numbers<float>(field + tensor)) all.push_back(value);
  return Eigen::Map<const RowVector<float>>(all.data(), static_cast<Eigen::Index>(all.size()));
}

OptimizerConfig config_of(const FixtureCase& c) {
  return {c.text("optimizer").at(0), c.number("lr"), c.number("momentum"),
          c.number("weight_decay")};
}

double largest(const RowVector<float>& values) {
  return values.size() == 0 ? 0 : values.cwiseAbs().maxCoeff();
}

}  // namespace

TEST_CASE("every optimizer steps as PyTorch's, clipping included") {
  std::set<std::string> optimizers;
  int states = 0, clipped = 0;
  double worst_parameter = 0, worst_state = 0, worst_clip = 0;
  for (const FixtureCase& c : read_fixture("optimizers.txt")) {
    CAPTURE(c.name);
    const OptimizerConfig config = config_of(c);
    optimizers.insert(config.name);
    RowVector<float> p = joined(c, "parameter.0");
    Optimizer<float> optimizer(config, p.size());
    const int steps = static_cast<int>(c.number("steps"));
    for (int step = 1; step <= steps; ++step) {
      CAPTURE(step);
      const std::string at = "." + std::to_string(step);
      RowVector<float> gradient = joined(c, "gradient" + at);
      if (c.has("clip")) {
        ++clipped;
        const float norm = gradient_norm<float>(gradient);
        gradient *= clip_factor(norm, c.number("clip"));
        const RowVector<float> expected = joined(c, "clipped" + at);
        worst_clip = std::max({worst_clip, scaled_distance(norm, c.number("norm" + at)),
                               largest_scaled_distance(gradient, expected)});
        CHECK(worst_clip <= 5e-7);
      }
      optimizer.update(gradient, p);
      const double distance = largest_scaled_distance(p, joined(c, "parameter" + at));
      CHECK(distance <= 1e-6);
      worst_parameter = std::max(worst_parameter, distance);
    }
    for (const auto& slot : optimizer.slots()) {
      const std::string field = std::string(slot.name) + "." + std::to_string(steps);
      if (!c.has(field + ".a")) continue;
      CAPTURE(field);
      ++states;
      const RowVector<float> expected = joined(c, field);
      const double distance =
          largest_distance(slot.values, expected) / std::max(1e-30, largest(expected));
      CHECK(distance <= 1e-6);  // relative, for v may be tiny or large
      worst_state = std::max(worst_state, distance);
    }
  }
  CHECK(optimizers == std::set<std::string>{"adam", "adamw", "rmsprop", "sgd"});
  CHECK(states >= 20);
  CHECK(clipped >= 30);
  CHECK(worst_parameter <= 1e-6);
  CHECK(worst_state <= 1e-6);
  CHECK(worst_clip <= 5e-7);
}

TEST_CASE("float agrees with double over a hundred steps") {
  for (const char* name : {"sgd", "rmsprop", "adam", "adamw"}) {
    CAPTURE(name);
    Generator generator(81);
    const OptimizerConfig config{name, 0.001, 0.9, 0.01};
    RowVector<float> p = random_row<float>(generator, 37);
    RowVector<double> wide = p.cast<double>();
    Optimizer<float> one(config, 37);
    Optimizer<double> two(config, 37);
    for (int step = 0; step < 100; ++step) {
      const RowVector<float> gradient = random_row<float>(generator, 37);
      one.update(gradient, p);
      two.update(gradient.cast<double>(), wide);
    }
    CHECK(largest_distance(p, wide) <= 5e-6);
  }
}

TEST_CASE("Adam's derived numbers are its moments, corrected") {
  Generator generator(82);
  const RowVector<double> first = random_row<double>(generator, 5),
                          second = random_row<double>(generator, 5);
  RowVector<double> p = random_row<double>(generator, 5);
  Optimizer<double> adam({"adam", 0.001, 0, 0}, 5);
  for (const auto& slot : adam.slots()) CHECK(slot.values.isZero(0));
  adam.update(first, p);
  adam.update(second, p);
  const auto scalars = adam.scalars();
  REQUIRE(scalars.size() == 2);
  CHECK(scalars[0].first == "bias_correction1");
  CHECK(scalars[0].second == doctest::Approx(1 - 0.9 * 0.9).epsilon(1e-14));
  CHECK(scalars[1].first == "bias_correction2");
  CHECK(scalars[1].second == doctest::Approx(1 - 0.999 * 0.999).epsilon(1e-12));
  const auto slots = adam.slots();
  REQUIRE(slots.size() == 4);
  CHECK(slots[0].name == "exp_avg");
  CHECK(slots[1].name == "exp_avg_sq");
  CHECK(slots[2].name == "m_hat");
  CHECK(slots[3].name == "v_hat");
  CHECK(largest_distance(slots[2].values, RowVector<double>(slots[0].values / scalars[0].second)) <=
        1e-15);
  CHECK(largest_distance(slots[3].values, RowVector<double>(slots[1].values / scalars[1].second)) <=
        1e-12);
  CHECK(largest_distance(slots[0].values, RowVector<double>(0.09 * first + 0.1 * second)) <= 1e-15);
}

TEST_CASE("an optimizer that does not exist, or a rate out of range, is refused") {
  const auto make = [](const OptimizerConfig& config) { return Optimizer<float>(config, 3); };
  CHECK_THROWS_WITH_AS(make({"adagrad", 0.1, 0, 0}),
                       "[optimizer] name \"adagrad\" is not sgd, rmsprop, adam or adamw",
                       std::invalid_argument);
  CHECK_THROWS_WITH_AS(make({"Adam", 0.1, 0, 0}), doctest::Contains("\"Adam\""),
                       std::invalid_argument);
  CHECK_THROWS_WITH_AS(make({"adam", 0, 0, 0}), doctest::Contains("learning rate 0 "),
                       std::invalid_argument);
  CHECK_THROWS_WITH_AS(make({"sgd", 0.1, 1, 0}), doctest::Contains("momentum 1 "),
                       std::invalid_argument);
  CHECK_THROWS_WITH_AS(make({"sgd", 0.1, 0, -1}), doctest::Contains("weight decay -1 "),
                       std::invalid_argument);
}
