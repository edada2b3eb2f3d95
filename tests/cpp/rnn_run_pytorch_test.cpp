// The toy model trains as in PyTorch: tests/fixtures/rnn.txt, rnn_tensors.txt.

#include <doctest/doctest.h>

#include <cmath>
#include <map>
#include <set>

#include "near.h"
#include "phases.h"
#include "run_case.h"

using namespace surprisal;

TEST_CASE("every loss of every recorded run is PyTorch's within 5e-6") {
  std::set<double> seeds, large_seeds;
  std::set<std::string> optimizers, modes, sizes, sentences;
  std::size_t losses = 0;
  double worst = 0;
  for (const FixtureCase& c : read_fixture("rnn.txt")) {
    CAPTURE(c.name);
    RnnRun run(config_of(c));
    const std::vector<float> expected = c.numbers<float>("losses");
    REQUIRE(static_cast<Index>(expected.size()) == run.total_updates());
    CHECK(run.step(run.total_updates()) == run.total_updates());
    const double distance = largest_distance(run.losses(), expected);
    CHECK(distance <= 5e-6);
    worst = std::max(worst, distance);
    losses += expected.size();
    seeds.insert(c.number("seed"));
    if (c.number("seed") > 4294967296.0) large_seeds.insert(c.number("seed"));
    optimizers.insert(c.text("optimizer").at(0));
    modes.insert(c.text("mode").at(0));
    sizes.insert(c.text("embed").at(0) + "x" + c.text("hidden").at(0));
    std::string joined;
    for (const auto& sentence : c.all("sentence"))
      for (const auto& word : sentence) joined += word + " ";
    sentences.insert(joined);
  }
  CHECK(worst <= 5e-6);
  CHECK(losses >= 18'000);
  CHECK(seeds.size() >= 20);
  CHECK(large_seeds.size() >= 4);
  CHECK(optimizers.size() == 4);
  CHECK(modes.size() == 2);
  CHECK(sizes.size() >= 7);
  CHECK(sentences.size() >= 7);
}

TEST_CASE("the printed traces of the notebook's run with seeds 0, 1 and 2") {
  const std::map<int, std::vector<double>> every_position{
      {0, {1.7801, 1.4916, 1.2284, 1.0630, 0.9708, 0.9062, 0.8478, 0.7903, 0.7329, 0.6751}},
      {1, {2.2202, 1.9413, 1.6077, 1.3007, 1.0840, 0.9371, 0.8216, 0.7222, 0.6379, 0.5689}},
      {2, {1.7587, 1.4282, 1.1637, 1.0194, 0.9591, 0.9280, 0.8939, 0.8414, 0.7662, 0.6770}}};
  const auto printed = [](double seed, Mode mode) {
    RnnConfig config;
    config.seed = seed;
    config.mode = mode;
    RnnRun run(config);
    run.step(300);
    std::vector<double> figures;
    for (std::size_t epoch = 10; epoch <= 100; epoch += 10)
      figures.push_back(std::round(run.losses()[3 * epoch - 1] * 1e4) / 1e4);
    return figures;
  };
  for (const auto& [seed, figures] : every_position)
    CHECK(printed(seed, Mode::every_position) == figures);
  CHECK(printed(0, Mode::last_position) == std::vector<double>{1.9819, 1.5384, 1.1842, 0.9472,
                                                               0.7846, 0.6411, 0.5038, 0.3892,
                                                               0.3035, 0.2413});
}

TEST_CASE("gradients, parameters and Adam's moments are PyTorch's in the midst of a run") {
  constexpr const char* names[] = {"embedding.weight", "rnn.weight_ih_l0", "rnn.weight_hh_l0",
                                   "rnn.bias_ih_l0",   "rnn.bias_hh_l0",   "fc.weight",
                                   "fc.bias"};
  double worst_gradient = 0, worst_parameter = 0, worst_moment = 0;
  for (const FixtureCase& c : read_fixture("rnn_tensors.txt")) {
    CAPTURE(c.name);
    RnnRun run(config_of(c));
    for (const Index update : {1, 51}) {
      run.seek(update - 1);
      run.advance("forward");
      CHECK(distance_between(take_loss(run), c.number("loss." + std::to_string(update))) <= 1e-6);
      run.advance("backward");
      const auto tensors = run.tensors();
      for (const std::string name : names) {
        const auto field = "gradient." + std::to_string(update) + "." + name;
        CAPTURE(field);
        const TensorCopy& tensor = tensor_named(tensors, name);
        if (tensor.shape.size() > 1) CHECK(c.numbers<Index>(field + ".shape") == tensor.shape);
        const double distance = largest_distance(tensor.gradient, c.numbers<float>(field));
        CHECK(distance <= 2e-6);
        worst_gradient = std::max(worst_gradient, distance);
      }
    }
    run.seek(10);
    const auto tensors = run.tensors();
    for (const std::string name : names) {
      CAPTURE(name);
      const auto against = [&](const std::string& field, const std::string& tensor) {
        return largest_distance(tensor_named(tensors, tensor).values,
                                c.numbers<float>(field + name));
      };
      worst_parameter = std::max(worst_parameter, against("parameter.10.", name));
      worst_moment = std::max({worst_moment, against("exp_avg.10.", name + "/exp_avg"),
                               against("exp_avg_sq.10.", name + "/exp_avg_sq")});
    }
  }
  CHECK(worst_gradient <= 2e-6);
  CHECK(worst_parameter <= 2e-6);
  CHECK(worst_moment <= 5e-7);
}
