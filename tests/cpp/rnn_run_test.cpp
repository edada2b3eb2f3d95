#include "surprisal/train/rnn_run.h"

#include <doctest/doctest.h>

#include <cmath>
#include <stdexcept>

#include "phases.h"
#include "run_tensors.h"

using namespace surprisal;

namespace {

void phases(RnnRun& run) {
  run.advance("forward");
  run.advance("loss");
  run.advance("backward");
  run.advance("apply_update");
}

/// Weight decay at this rate multiplies every parameter by −9 in each update.
RnnConfig exploding(const std::string& optimizer) {
  RnnConfig config;
  config.optimizer = {optimizer, 10, 0, 1};
  return config;
}

}  // namespace

TEST_CASE("the four phases are a step") {
  RnnRun whole({}), parts({});
  for (int update = 0; update < 12; ++update) {
    CHECK(parts.sentence() == update % 3);
    whole.step();
    parts.advance("forward");
    CHECK(parts.update() == update);
    CHECK(take_loss(parts) == whole.losses().back());
    parts.advance("backward");
    parts.advance("apply_update");
    CHECK(parts.update() == update + 1);
  }
  CHECK(same_bits(whole.losses(), parts.losses()));
  CHECK(same_bits(whole.series("p_target"), parts.series("p_target")));
  CHECK(parameters_of(whole) == parameters_of(parts));
  CHECK(whole.digest() == parts.digest());
}

TEST_CASE("a phase out of turn is refused, says what comes next, and changes nothing") {
  RnnRun run({}), same({});
  const auto refused = [](const auto& call, const char* due) {
    CHECK_THROWS_WITH_AS(call(), doctest::Contains((std::string(due) + " comes next").c_str()),
                         std::invalid_argument);
  };
  const auto forward = [&] { run.advance("forward"); };
  const auto loss = [&] { run.advance("loss"); };
  const auto backward = [&] { run.advance("backward"); };
  const auto update = [&] { run.advance("apply_update"); };
  const auto step = [&] { run.step(); };
  for (int round = 0; round < 4; ++round) {
    refused(loss, "forward"), refused(backward, "forward"), refused(update, "forward");
    run.advance("forward");
    refused(forward, "loss"), refused(backward, "loss"), refused(update, "loss"),
        refused(step, "loss");
    run.advance("loss");
    refused(forward, "backward"), refused(loss, "backward"), refused(update, "backward"),
        refused(step, "backward");
    run.advance("backward");
    refused(forward, "apply_update"), refused(loss, "apply_update"),
        refused(backward, "apply_update");
    refused(step, "apply_update");
    run.advance("apply_update");
    phases(same);
  }
  CHECK(same_state(run, same));
}

TEST_CASE("a run ends after its last update") {
  RnnConfig config;
  config.epochs = 2;
  RnnRun run(config);
  CHECK(run.total_updates() == 6);
  CHECK(run.step(4) == 4);
  CHECK(run.step(4) == 2);
  CHECK(run.step(4) == 0);
  CHECK(run.step(-1) == 0);
  CHECK(run.update() == 6);
  CHECK_THROWS_WITH_AS(run.advance("forward"), doctest::Contains("all 6 updates are done"),
                       std::invalid_argument);
  CHECK(run.losses().size() == 6);
}

TEST_CASE("a loss that is not finite ends the run and says so") {
  for (const char* optimizer : {"sgd", "rmsprop", "adam", "adamw"}) {
    CAPTURE(optimizer);
    RnnRun run(exploding(optimizer));
    const Index done = run.step(300);
    if (std::string(optimizer) == "sgd" || std::string(optimizer) == "adamw")
      REQUIRE(run.diverged());
    if (!run.diverged()) continue;
    CHECK(done < 300);
    CHECK(run.update() == done);
    REQUIRE(static_cast<Index>(run.losses().size()) == done + 1);
    CHECK_FALSE(std::isfinite(run.losses().back()));
    CHECK(std::isfinite(run.losses()[static_cast<std::size_t>(done - 1)]));
    CHECK(run.step() == 0);
    CHECK_THROWS_WITH_AS(run.advance("forward"), doctest::Contains("the run has ended"),
                         std::invalid_argument);
    const std::string digest = run.digest();
    const std::vector<float> parameters = parameters_of(run);

    RnnRun by_phases(exploding(optimizer));
    for (Index k = 0; k < done; ++k) phases(by_phases);
    by_phases.advance("forward");
    CHECK_FALSE(std::isfinite(take_loss(by_phases)));
    CHECK(by_phases.diverged());
    CHECK_THROWS_AS(by_phases.advance("backward"), std::invalid_argument);
    CHECK(by_phases.digest() == digest);
    CHECK(by_phases.update() == done);

    run.seek(done);  // to before the loss that ended it, and farther
    CHECK_FALSE(run.diverged());
    CHECK(static_cast<Index>(run.losses().size()) == done);
    run.seek(300);
    CHECK(run.diverged());
    CHECK(run.update() == done);
    run.seek(done - 1);
    CHECK_FALSE(run.diverged());
    CHECK(run.step(10) == 1);
    CHECK(run.diverged());
    CHECK(run.digest() == digest);
    CHECK(same_bits(parameters_of(run), parameters));
    CHECK_NOTHROW(run.predictions());
  }
}

TEST_CASE("epoch losses are the means of complete epochs") {
  RnnRun run({});
  run.step(8);
  const auto losses = run.losses();
  const std::vector<float> means = run.epoch_losses();
  REQUIRE(means.size() == 2);
  for (std::size_t epoch = 0; epoch < 2; ++epoch)
    CHECK(means[epoch] ==
          doctest::Approx((losses[3 * epoch] + losses[3 * epoch + 1] + losses[3 * epoch + 2]) / 3.0)
              .epsilon(1e-7));
  CHECK(run.epoch_losses(1) == std::vector<float>{means[1]});
  CHECK(run.epoch_losses(2).empty());
  CHECK(run.losses(6).size() == 2);
  CHECK(run.losses(6)[1] == losses[7]);
  CHECK(run.losses(8).empty());
  CHECK(run.losses(1000).empty());
  CHECK(run.series("p_target", 7).size() == 1);
}

TEST_CASE("in last-position mode the loss is -log of the recorded probability") {
  RnnConfig config;
  config.mode = Mode::last_position;
  RnnRun run(config);
  run.step(300);
  for (std::size_t k = 0; k < 300; ++k)
    CHECK(-std::log(run.series("p_target")[k]) == doctest::Approx(run.losses()[k]).epsilon(1e-5));
}

TEST_CASE("the digest names a run's numbers: stable, and different for any other run") {
  const auto digest_of = [](const auto& change) {
    RnnConfig config;
    change(config);
    RnnRun run(config);
    run.step(300);
    return run.digest();
  };
  const std::string plain = digest_of([](RnnConfig&) {});
  CHECK(plain.size() == 16);
  CHECK(plain == digest_of([](RnnConfig&) {}));
  CHECK(plain == digest_of([](RnnConfig& c) { c.seed = 4294967296.0; }));  // the low 32 bits count
  CHECK(digest_of([](RnnConfig& c) { c.seed = -5; }) ==
        digest_of([](RnnConfig& c) { c.seed = 4294967291.0; }));
  CHECK(plain == digest_of([](RnnConfig& c) { c.clip_norm = 1e6; }));  // never reached
  CHECK(plain != digest_of([](RnnConfig& c) { c.seed = 1; }));
  CHECK(plain != digest_of([](RnnConfig& c) { c.mode = Mode::last_position; }));
  CHECK(plain != digest_of([](RnnConfig& c) { c.epochs = 99; }));
  CHECK(plain != digest_of([](RnnConfig& c) { c.optimizer.weight_decay = 1e-4; }));
  CHECK(plain != digest_of([](RnnConfig& c) { c.clip_norm = 0.5; }));
}
