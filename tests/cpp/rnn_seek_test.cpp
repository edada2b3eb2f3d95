// seek(k) is a fresh run of k updates, bit for bit.

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>

#include "run_tensors.h"
#include "surprisal/train/rnn_run.h"

using namespace surprisal;

namespace {

RnnConfig small_config(const std::string& optimizer, Index epochs) {
  RnnConfig config;
  config.seed = 17;
  config.epochs = epochs;
  config.embedding_size = 3;
  config.hidden_size = 5;
  config.optimizer = {optimizer, 0.01, optimizer == "sgd" ? 0.9 : 0, 0.01};
  config.clip_norm = 0.5;
  return config;
}

struct FreshRun : RnnRun {
  FreshRun(const RnnConfig& config, Index updates) : RnnRun(config) { step(updates); }
};

/// Parameters after every number of updates, from a run that never seeks.
std::vector<std::vector<float>> every_state(const RnnConfig& config) {
  RnnRun run(config);
  std::vector<std::vector<float>> states{parameters_of(run)};
  while (run.step() == 1) states.push_back(parameters_of(run));
  return states;
}

}  // namespace

TEST_CASE("for every k of the default run, seek(k) equals a fresh run of k updates") {
  RnnRun from_start{RnnConfig{}}, from_end{RnnConfig{}};
  from_end.step(300);
  const std::vector<float> all(from_end.losses().begin(), from_end.losses().end());
  for (Index k = 0; k <= 300; ++k) {
    CAPTURE(k);
    FreshRun fresh({}, k);
    from_start.seek(k);
    CHECK(same_state(from_start, fresh));
    from_end.seek(300 - k);
    FreshRun other({}, 300 - k);
    CHECK(same_state(from_end, other));
    from_end.step(300);
    CHECK(same_bits(from_end.losses(), all));
  }
}

TEST_CASE("jumps between any two updates do not matter, with each optimizer") {
  for (const char* optimizer : {"sgd", "rmsprop", "adam", "adamw"}) {
    CAPTURE(optimizer);
    const RnnConfig config = small_config(optimizer, 30);
    RnnRun run(config);
    Index k = 0;
    for (int jump = 0; jump < 60; ++jump) {
      k = (k * 31 + 17) % 91;
      CAPTURE(k);
      run.seek(k);
      FreshRun fresh(config, k);
      CHECK(same_state(run, fresh));
    }
  }
}

TEST_CASE("checkpoints thinned by a long run still lead to every update") {
  const RnnConfig config = small_config("adam", 401);
  const auto states = every_state(config);
  REQUIRE(states.size() == 1204);
  RnnRun run(config);
  CHECK(run.step(5000) == 1203);
  const std::vector<float> losses(run.losses().begin(), run.losses().end());
  bool every_one = true;
  for (Index k = 1203; k >= 0; --k) {
    run.seek(k);
    every_one =
        every_one && run.update() == k && parameters_of(run) == states[static_cast<std::size_t>(k)];
  }
  CHECK(every_one);
  for (const Index k : {1, 1203, 127, 128, 129, 1000, 255, 256, 257, 512, 1024, 0, 1203}) {
    CAPTURE(k);
    run.seek(k);
    CHECK(parameters_of(run) == states[static_cast<std::size_t>(k)]);
    CHECK(same_bits(run.losses(), std::span(losses).first(static_cast<std::size_t>(k))));
  }
}

TEST_CASE("seeking drops an open update, whichever phase it is in") {
  for (const Index target : {0, 6, 7, 8, 20})
    for (int phases = 1; phases <= 3; ++phases) {
      CAPTURE(target);
      CAPTURE(phases);
      RnnRun run({}), fresh({});
      run.seek(7);
      run.advance("forward");
      if (phases > 1) run.advance("loss");
      if (phases > 2) run.advance("backward");
      run.seek(target);
      fresh.step(target);
      CHECK(same_state(run, fresh));
      CHECK(run.step(5) == fresh.step(5));
      CHECK(same_state(run, fresh));
    }
}

TEST_CASE("a run can be sought in after its last update, and there goes on as before") {
  RnnRun run({}), untouched({});
  run.step(300);
  untouched.step(300);
  run.seek(0);
  CHECK(run.losses().empty());
  CHECK(run.update() == 0);
  run.seek(300);
  CHECK(same_state(run, untouched));
}

TEST_CASE("an update outside the run is refused and nothing changes") {
  RnnRun run({}), same({});
  run.step(10);
  same.step(10);
  for (const Index update : {Index{-1}, Index{301}, std::numeric_limits<Index>::max(),
                             std::numeric_limits<Index>::min()}) {
    CHECK_THROWS_WITH_AS(run.seek(update),
                         doctest::Contains(("update " + std::to_string(update)).c_str()),
                         std::invalid_argument);
    CHECK_THROWS_WITH_AS(run.seek(update), doctest::Contains("[0, 300]"), std::invalid_argument);
  }
  CHECK(same_state(run, same));
}

TEST_CASE("without history a run can go forwards only") {
  RnnConfig config;
  config.history = false;
  RnnRun run(config), with_history({});
  run.seek(20);
  with_history.step(20);
  CHECK(run.update() == 20);
  CHECK(same_tensors(run.tensors(), with_history.tensors()));
  CHECK_NOTHROW(run.seek(20));
  CHECK_THROWS_WITH_AS(run.seek(19), doctest::Contains("19"), std::invalid_argument);
  CHECK_THROWS_AS(run.losses(), std::invalid_argument);
  CHECK_THROWS_AS(run.series("p_target"), std::invalid_argument);
  CHECK_THROWS_AS(run.epoch_losses(), std::invalid_argument);
  CHECK_THROWS_AS(run.digest(), std::invalid_argument);
  run.advance("forward");
  CHECK_THROWS_AS(run.seek(21), std::invalid_argument);
  run.advance("loss");
  run.advance("backward");
  run.advance("apply_update");
  with_history.step();
  CHECK(parameters_of(run) == parameters_of(with_history));
}
