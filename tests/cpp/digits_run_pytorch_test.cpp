// The image classifier trains as in PyTorch: tests/fixtures/digits.txt, over the files in digits/.

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>
#include <set>

#include "fixture.h"
#include "near.h"
#include "run_case.h"
#include "surprisal/data/digits.h"
#include "surprisal/data/idx.h"
#include "surprisal/train/digits_run.h"

using namespace surprisal;

namespace {

IdxFile file(const std::string& name) {
  std::ifstream input(std::string(FIXTURES) + "/digits/" + name, std::ios::binary);
  REQUIRE_MESSAGE(input.good(), "cannot read " << name);
  return {name, {std::istreambuf_iterator<char>(input), {}}};
}

DigitsRun::Images read(const std::string& prefix) {
  return std::make_shared<const ImageSet>(
      read_idx(file(prefix + "-images-idx3-ubyte"), file(prefix + "-labels-idx1-ubyte")));
}

}  // namespace

TEST_CASE(
    "digits: the first 100 losses are PyTorch's within 1e-4, the accuracies within half a point") {
  const auto train = read("train"), test = read("t10k");
  CHECK(train->size() == 1500);
  CHECK(test->size() == 400);
  std::set<double> default_seeds, batches;
  std::set<std::string> optimizers;
  double worst_loss = 0, worst_test_loss = 0, worst_accuracy = 0, worst_gradient = 0;
  for (const FixtureCase& c : read_fixture("digits.txt")) {
    CAPTURE(c.name);
    DigitsConfig config;
    config.seed = c.number("seed");
    config.epochs = static_cast<Index>(c.number("epochs"));
    config.optimizer = {c.text("optimizer").at(0), c.number("lr"), c.number("momentum"),
                        c.number("weight_decay")};
    if (c.number("clip") > 0) config.clip_norm = c.number("clip");
    optimizers.insert(config.optimizer.name);
    config.batch = static_cast<Index>(c.number("batch"));
    DigitsRun run(config, train, test);
    CHECK(run.total_updates() == static_cast<Index>(c.number("updates")));

    for (const std::string_view phase : run.phases()) run.advance(phase);
    const auto first = run.tensors();
    const float clipped = tensor_named(first, "clip_factor").values.front();
    for (const TensorCopy& tensor : first) {
      if (tensor.kind != TensorKind::parameter) continue;
      const auto expected = c.numbers<float>("gradient.1." + tensor.name);
      const std::size_t stride = std::max<std::size_t>(1, tensor.gradient.size() / 64);
      std::vector<float> some;
      for (std::size_t i = 0; i < tensor.gradient.size(); i += stride)
        some.push_back(tensor.gradient[i] / clipped);
      worst_gradient = std::max(worst_gradient, largest_distance(some, expected));
    }

    run.step(run.total_updates());
    const auto expected = c.numbers<float>("losses");
    REQUIRE(expected.size() == std::min<std::size_t>(100, run.losses().size()));
    for (std::size_t i = 0; i < expected.size(); ++i)
      worst_loss =
          std::max(worst_loss, std::abs(run.losses()[i] / static_cast<double>(expected[i]) - 1));
    const auto test_losses = c.numbers<double>("test_loss"),
               accuracies = c.numbers<double>("test_accuracy");
    REQUIRE(run.evaluations().size() == test_losses.size());
    for (std::size_t epoch = 0; epoch < test_losses.size(); ++epoch) {
      const Evaluation& e = run.evaluations()[epoch];
      worst_test_loss = std::max(worst_test_loss, std::abs(e.loss / test_losses[epoch] - 1));
      worst_accuracy = std::max(worst_accuracy, std::abs(e.accuracy() - accuracies[epoch]));
    }
    batches.insert(c.number("batch"));
    if (config.batch == 64) default_seeds.insert(config.seed);
  }
  CHECK(worst_loss <= 1e-4);
  CHECK(worst_test_loss <= 1e-3);
  CHECK(worst_accuracy <= 0.005);
  CHECK(worst_gradient <= 2e-6);
  CHECK(default_seeds.size() >= 3);
  CHECK(batches.size() >= 4);
  CHECK(optimizers.size() == optimizer_names.size());
  MESSAGE("largest differences: loss ", worst_loss, ", test loss ", worst_test_loss,
          " (relative), accuracy ", worst_accuracy, ", gradient ", worst_gradient);
}

TEST_CASE("digits: the painter still draws the digits that the files hold") {
  for (const auto& [prefix, split] :
       {std::pair{"train", DigitSplit::train}, {"t10k", DigitSplit::test}}) {
    CAPTURE(prefix);
    const auto recorded = read(prefix);
    ImageSet set;
    DigitPainter(0, split).draw(set, recorded->size());
    CHECK((set.labels == recorded->labels));
    CHECK((set.pixels == recorded->pixels));
  }
}
