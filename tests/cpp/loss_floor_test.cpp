#include "surprisal/train/loss_floor.h"

#include <doctest/doctest.h>

#include <cmath>

#include "surprisal/train/rnn_run.h"

using namespace surprisal;

namespace {

LossFloor floor_of(const std::vector<std::vector<std::string>>& sentences, Mode mode) {
  return loss_floor(make_sentences(sentences), mode);
}

constexpr double ln2 = 0.69314718055994531;

}  // namespace

TEST_CASE("the floor of the default sentences") {
  const LossFloor every = floor_of(default_sentences(), Mode::every_position);
  CHECK(every.per_sentence.at(0) == doctest::Approx(ln2 / 3).epsilon(1e-14));  // 0.2310
  CHECK(every.per_sentence.at(1) == 0);
  CHECK(every.per_sentence.at(2) == doctest::Approx(ln2 / 3).epsilon(1e-14));
  CHECK(every.mean == doctest::Approx(2 * ln2 / 9).epsilon(1e-14));  // 0.1540
  CHECK(std::round(every.mean * 1e4) == 1540);
  CHECK(every.uniform == doctest::Approx(std::log(9.0)).epsilon(1e-15));
  const LossFloor last = floor_of(default_sentences(), Mode::last_position);
  CHECK(last.per_sentence == std::vector<double>{0, 0, 0});
  CHECK(last.mean == 0);
}

TEST_CASE("equal contexts with different targets cannot be told apart") {
  const LossFloor last = floor_of({{"a", "x"}, {"a", "y"}, {"a", "x"}}, Mode::last_position);
  CHECK(last.per_sentence.at(0) == doctest::Approx(std::log(1.5)));
  CHECK(last.per_sentence.at(1) == doctest::Approx(std::log(3.0)));
  CHECK(last.mean == doctest::Approx((2 * std::log(1.5) + std::log(3.0)) / 3));
  CHECK(last.uniform == doctest::Approx(std::log(4.0)));
}

TEST_CASE("positions of shorter sentences weigh more") {
  // After "a": weight 1 for x, 1/2 for y, so q(x) = 2/3 and q(y) = 1/3; after "a b" y is certain.
  const LossFloor every = floor_of({{"a", "x"}, {"a", "b", "y"}}, Mode::every_position);
  CHECK(every.per_sentence.at(0) == doctest::Approx(std::log(1.5)));
  CHECK(every.per_sentence.at(1) == doctest::Approx(std::log(3.0) / 2));
}

TEST_CASE("a long run comes near its floor and no epoch falls below it") {
  for (const Mode mode : {Mode::every_position, Mode::last_position}) {
    RnnConfig config;
    config.mode = mode;
    config.epochs = 1500;
    config.optimizer.learning_rate = 0.01;
    RnnRun run(config);
    run.step(run.total_updates());
    const double floor = loss_floor(run.data(), mode).mean;
    double mean = 0;
    for (const Prediction& one : run.predictions()) mean += one.loss / 3;
    CHECK(mean >= floor);
    CHECK(mean <= floor + 0.005);
  }
}
