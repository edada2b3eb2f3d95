#include "surprisal/train/digits_run.h"

#include <doctest/doctest.h>

#include <cmath>
#include <numeric>

#include "allocations.h"
#include "near.h"
#include "pixels.h"
#include "run_tensors.h"
#include "surprisal/data/digits.h"

using namespace surprisal;

namespace {

DigitsRun::Images digits(Index count, DigitSplit split = DigitSplit::train) {
  ImageSet set;
  DigitPainter(0, split).draw(set, count);
  return std::make_shared<const ImageSet>(std::move(set));
}

const DigitsRun::Images train = digits(300), test = digits(100, DigitSplit::test);

DigitsConfig with(Index epochs, Index batch = 64) {
  DigitsConfig config;
  config.epochs = epochs;
  config.batch = batch;
  return config;
}

bool same(const Evaluation& a, const Evaluation& b) {
  return a.images == b.images && a.loss == b.loss && a.confusion == b.confusion &&
         a.hardest_count == b.hardest_count &&
         std::equal(a.hardest.begin(), a.hardest.end(), b.hardest.begin(), [](auto& x, auto& y) {
           return x.index == y.index && x.label == y.label && x.loss == y.loss &&
                  x.probabilities == y.probabilities;
         });
}

bool same_state(DigitsRun& a, DigitsRun& b) {
  const auto left = a.evaluations(), right = b.evaluations();
  return a.update() == b.update() && a.diverged() == b.diverged() &&
         same_bits(a.losses(), b.losses()) &&
         std::equal(left.begin(), left.end(), right.begin(), right.end(), same) &&
         same_tensors(a.tensors(), b.tensors());
}

void refuses(const DigitsConfig& config, const std::string& part) {
  CAPTURE(part);
  CHECK_THROWS_WITH_AS(DigitsRun(config, train, test), doctest::Contains(part.c_str()),
                       std::invalid_argument);
}

}  // namespace

TEST_CASE("digits: a run counts its updates, the last batch of an epoch being smaller") {
  DigitsRun run(with(3), train, test);
  CHECK(run.updates_per_epoch() == 5);
  CHECK(run.total_updates() == 15);
  CHECK(run.parameter_count() == 109'386);
  CHECK(run.evaluations().empty());
  CHECK(run.step(4) == 4);
  CHECK(run.evaluations().empty());
  CHECK(run.step() == 1);
  CHECK(run.evaluations().size() == 1);
  CHECK(run.step(100) == 10);
  CHECK(run.step() == 0);
  CHECK(run.evaluations().size() == 3);
  CHECK(run.losses().size() == 15);
  CHECK(run.losses(13).size() == 2);
  CHECK(run.losses(99).empty());
  CHECK(run.evaluations().back().loss < run.evaluations().front().loss);
  CHECK(run.losses()[0] == doctest::Approx(std::log(10.0)).epsilon(0.05));
}

TEST_CASE("digits: running and epoch means of the losses") {
  DigitsRun run(with(2), train, test);
  CHECK(run.smoothed_losses().empty());
  run.step(9);
  const auto losses = run.losses();
  const auto smoothed = run.smoothed_losses();
  REQUIRE(smoothed.size() == 9);
  CHECK(smoothed[0] == losses[0]);
  CHECK(smoothed[1] == doctest::Approx((0.98 * losses[0] + losses[1]) / 1.98));
  CHECK(smoothed[2] == doctest::Approx((0.98 * 0.98 * losses[0] + 0.98 * losses[1] + losses[2]) /
                                       (0.98 * 0.98 + 1.98)));
  CHECK(
      same_bits(run.smoothed_losses(7), std::vector<float>(smoothed.begin() + 7, smoothed.end())));
  // Four batches of 64 and one of 44.
  const double mean =
      (64.0 * (losses[0] + losses[1] + losses[2] + losses[3]) + 44.0 * losses[4]) / 300;
  REQUIRE(run.epoch_losses().size() == 1);
  CHECK(run.epoch_losses()[0] == doctest::Approx(mean));
  run.step();
  CHECK(run.epoch_losses().size() == 2);
  CHECK(run.epoch_losses(1)[0] == run.epoch_losses()[1]);
  CHECK(run.epoch_losses(5).empty());
}

TEST_CASE("digits: the same settings give the same bits, another seed others") {
  DigitsRun one(with(2), train, test), two(with(2), train, test);
  one.step(10);
  for (int i = 0; i < 10; ++i) two.step();
  CHECK(same_state(one, two));
  CHECK(one.digest() == two.digest());
  DigitsConfig other = with(2);
  other.seed = 1;
  DigitsRun three(other, train, test);
  three.step(10);
  CHECK(one.digest() != three.digest());
}

TEST_CASE(
    "digits: a batch of several tiles gives the loss of its images, as one of PyTorch's does") {
  // One batch of everything has no order that counts, so that it is what evaluation measures.
  DigitsRun run(with(1, 4096), train, train);
  const double expected = run.evaluate().loss;
  run.step();
  CHECK(run.losses()[0] == doctest::Approx(expected).epsilon(1e-6));
  CHECK(run.evaluations()[0].images == 300);
}

TEST_CASE("digits: the first so many images") {
  DigitsConfig config = with(1);
  config.train = 128;
  config.test = 10;
  DigitsRun some(config, train, test), all(with(1), digits(128), digits(10, DigitSplit::test));
  some.step(2);
  all.step(2);
  CHECK(some.train_size() == 128);
  CHECK(some.test_size() == 10);
  CHECK(same_state(some, all));
}

TEST_CASE("digits: seek reaches every update exactly, and what was tested stays") {
  DigitsConfig config = with(40, 75);  // 160 updates, so that the 64 checkpoints are thinned
  config.seed = 7;
  DigitsRun sought(config, train, test);
  sought.step(160);
  for (const Index update : {0, 1, 159, 64, 65, 63, 100, 4, 8, 160, 33}) {
    CAPTURE(update);
    sought.seek(update);
    DigitsRun fresh(config, train, test);
    fresh.step(update);
    CHECK(same_state(sought, fresh));
  }
  sought.seek(20);
  CHECK(sought.evaluations().size() == 5);
  for (const Index bad : {-1, 161})
    CHECK_THROWS_WITH_AS(sought.seek(bad), doctest::Contains("is not in [0, 160]"),
                         std::invalid_argument);
  CHECK(sought.update() == 20);
}

TEST_CASE("digits: a rewound run is a few steps away from the update, and reaches it exactly") {
  DigitsRun run(with(40, 75), train, test);
  CHECK_THROWS_WITH_AS(run.rewind(161), doctest::Contains("update 161 is not in [0, 160]"),
                       std::invalid_argument);
  run.step(160);
  for (const Index update : {160, 100, 3, 0}) {
    CAPTURE(update);
    run.rewind(update);
    CHECK(run.update() <= update);
    CHECK(update - run.update() <= 4);  // checkpoints are 4 updates apart by now
    run.step(update - run.update());
    DigitsRun fresh(with(40, 75), train, test);
    fresh.step(update);
    CHECK(same_state(run, fresh));
  }
  run.step(50);
  run.rewind(60);  // forward, where nothing is kept yet between
  CHECK(run.update() <= 60);
  CHECK(run.update() >= 50);
}

TEST_CASE("digits: a run that diverges stops before the update, and says so") {
  DigitsConfig config = with(100, 16);
  config.optimizer.learning_rate = 10;
  config.optimizer.momentum = 0.99;
  DigitsRun run(config, train, test);
  const Index done = run.step(2000);
  REQUIRE(run.diverged());
  CHECK(run.update() == done);
  CHECK(run.losses().size() == static_cast<std::size_t>(done) + 1);
  CHECK_FALSE(std::isfinite(run.losses().back()));
  CHECK(run.step() == 0);
  run.seek(done - 1);
  CHECK_FALSE(run.diverged());
  CHECK(run.losses().size() == static_cast<std::size_t>(done) - 1);
  run.step(2);
  CHECK(run.diverged());
  CHECK(run.update() == done);
}

TEST_CASE("digits: settings outside their limits are refused") {
  CHECK_NOTHROW(DigitsRun(with(100, 4096), train, test));
  CHECK_NOTHROW(DigitsRun(with(1, 1), train, test));
  refuses(with(0), "[digits] epochs 0 is not in [1, 100]");
  refuses(with(101), "epochs 101 is not in [1, 100]");
  refuses(with(1, 0), "batch size 0 is not in [1, 4096]");
  refuses(with(1, 4097), "batch size 4097 is not in [1, 4096]");
  DigitsConfig config;
  config.seed = 1e16;
  refuses(config, "seed 10000000000000000 is not in");
  config = {};
  config.optimizer.learning_rate = 0;
  refuses(config, "learning rate 0 is not above 0 and at most 10");
  config.optimizer.learning_rate = std::nan("");
  refuses(config, "learning rate nan");
  config = {};
  config.optimizer.momentum = 1;
  refuses(config, "momentum 1 is not in [0, 0.999]");
  config = {};
  config.train = 301;
  refuses(config, "number of training images 301 is not in [1, 300]");
  config = {};
  config.test = 0;
  refuses(config, "number of test images 0 is not in [1, 250000]");
  CHECK_THROWS_WITH(DigitsRun({}, train, std::make_shared<ImageSet>()),
                    doctest::Contains("there are no test images"));
  const auto many = std::make_shared<const ImageSet>(random_images(0, 20'000));
  CHECK_THROWS_WITH(DigitsRun(with(100, 1), many, test),
                    doctest::Contains("number of updates 2000000 is not in [1, "));
}

TEST_CASE("digits: classify tells what the model says of one image, and changes nothing") {
  DigitsRun run(with(5), train, test);
  run.step(20);
  const std::string before = run.digest();
  const auto kept = run.tensors();
  const Evaluation evaluation = run.evaluate();
  const Evaluation::Image& hardest = evaluation.hardest[0];
  const Classification result = run.classify(test->image(hardest.index));
  CHECK(result.surprisals[static_cast<std::size_t>(hardest.label)] ==
        doctest::Approx(hardest.loss).epsilon(1e-5));
  CHECK(std::accumulate(result.probabilities.begin(), result.probabilities.end(), 0.0) ==
        doctest::Approx(1));
  for (std::size_t c = 0; c < 10; ++c)
    CHECK(std::exp(-result.surprisals[c]) ==
          doctest::Approx(result.probabilities[c]).epsilon(1e-5));
  CHECK_THROWS_WITH(run.classify(std::vector<std::uint8_t>(783)),
                    "[digits] an image has 783 pixels, not 784");
  CHECK(run.digest() == before);
  CHECK(same_tensors(run.tensors(), kept));
}

TEST_CASE("digits: the tensors of a run, before and after its first update") {
  DigitsRun run(with(1), train, test);
  auto tensors = run.tensors();
  REQUIRE(tensors.size() == 12);
  CHECK(tensors[0].name == "fc1.weight");
  CHECK(tensors[0].gradient.empty());
  CHECK(tensors[6].name == "fc1.weight/momentum_buffer");
  CHECK(tensors[6].kind == TensorKind::optimizer);
  CHECK(tensors[6].shape == std::vector<Index>{128, 784});
  const std::vector<float> before = tensors[2].values;
  run.step();
  tensors = run.tensors();
  // The first update: the buffer is the gradient, and p −= lr · buffer.
  for (std::size_t i = 0; i < 6; ++i) CHECK(same_bits(tensors[i].gradient, tensors[i + 6].values));
  for (std::size_t k = 0; k < before.size(); ++k)
    CHECK(tensors[2].values[k] ==
          doctest::Approx(before[k] - 0.01f * tensors[2].gradient[k]).epsilon(1e-6));
}

TEST_CASE("digits: one parameter is that of the whole table") {
  DigitsRun run(with(1), train, test);
  run.step(3);
  for (const TensorCopy& tensor : run.tensors())
    if (tensor.kind == TensorKind::parameter)
      CHECK(same_bits(run.parameter(tensor.name).values, tensor.values));
  CHECK_THROWS_WITH_AS(run.parameter("fc4.weight"), "[digits] there is no parameter \"fc4.weight\"",
                       std::invalid_argument);
}

TEST_CASE("digits: no step allocates, nor a test, nor going back") {
  for (const Index batch : {1, 7, 64, 65, 300, 4096}) {
    CAPTURE(batch);
    DigitsRun run(with(30, batch), train, test);
    CHECK(allocations_in([&] { run.step(150); }) == 0);
    CHECK(allocations_in([&] { run.seek(run.update() / 2); }) == 0);
    CHECK(allocations_in([&] { run.evaluate(); }) == 0);
  }
}
