// A model that is not the engine's: what it gets from `Run` for nothing.

#include "bigram_run.h"

#include <doctest/doctest.h>

#include "allocations.h"
#include "near.h"
#include "run_tensors.h"

using namespace surprisal;

TEST_CASE("bigram: the loss falls to what the data allow, with every optimizer") {
  for (const std::string_view name : optimizer_names) {
    CAPTURE(name);
    BigramConfig config;
    config.epochs = 400;
    config.optimizer = {std::string(name), name == "sgd" ? 0.5 : 0.05, 0, {}};
    BigramRun run(config);
    CHECK(allocations_in([&] { run.step(run.total_updates()); }) == 0);
    CHECK(run.update() == run.total_updates());
    CHECK(run.epoch_losses().front() > 1);
    // After "hello" come "how" and "I", after "I" twice "am", after "am" come "fine" and "Amelie".
    CHECK(run.epoch_losses().back() < 0.45);
  }
}

TEST_CASE("bigram: going back is exact, by phases or in steps") {
  BigramRun straight{BigramConfig{}}, wandering{BigramConfig{}};
  straight.step(37);
  wandering.step(60);
  wandering.seek(12);
  for (const std::string_view phase : wandering.phases()) wandering.advance(phase);
  wandering.seek(37);
  CHECK(wandering.digest() == straight.digest());
  CHECK(same_tensors(wandering.tensors(), straight.tensors()));
}

TEST_CASE("bigram: the gradient is that of the losses") {
  BigramRun run{BigramConfig{}};
  for (const char* phase : {"forward", "loss", "backward"}) run.advance(phase);
  const std::vector<float> gradient = run.tensors().front().gradient;
  float sum = 0, largest = 0;
  for (const float g : gradient) {
    sum += g;
    largest = std::max(largest, std::abs(g));
  }
  CHECK(std::abs(sum) < 1e-6f);  // of each row p − y
  CHECK(largest > 0.05f);
  CHECK_THROWS_WITH_AS(run.step(), doctest::Contains("apply_update comes next"),
                       std::invalid_argument);
}

TEST_CASE("bigram: bad settings are refused by the table") {
  BigramConfig config;
  config.epochs = 0;
  CHECK_THROWS_WITH_AS(BigramRun{config}, doctest::Contains("[bigram] epochs 0 is not in"),
                       std::invalid_argument);
}
