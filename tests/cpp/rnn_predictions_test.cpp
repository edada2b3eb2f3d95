#include <doctest/doctest.h>

#include <cmath>

#include "phases.h"
#include "run_tensors.h"
#include "surprisal/train/rnn_run.h"

using namespace surprisal;

namespace {

RnnConfig in_mode(Mode mode) {
  RnnConfig config;
  config.mode = mode;
  return config;
}

}  // namespace

TEST_CASE("predictions change nothing, in any phase") {
  RnnRun watched({}), alone({});
  for (int update = 0; update < 9; ++update) {
    const auto glance = [&] {
      const auto before = watched.tensors();
      CHECK(watched.predictions().size() == 3);
      CHECK(same_tensors(watched.tensors(), before));
    };
    glance();
    watched.advance("forward");
    glance();
    watched.advance("loss");
    glance();
    watched.advance("backward");
    glance();
    watched.advance("apply_update");
    alone.step();
  }
  CHECK(watched.digest() == alone.digest());
  CHECK(parameters_of(watched) == parameters_of(alone));
}

TEST_CASE("a prediction is the model's view of each sentence at the current parameters") {
  for (const Mode mode : {Mode::every_position, Mode::last_position}) {
    RnnRun run(in_mode(mode));
    run.step(31);
    const auto predictions = run.predictions();
    REQUIRE(predictions.size() == run.data().sentences.size());
    for (std::size_t i = 0; i < predictions.size(); ++i) {
      const Prediction& one = predictions[i];
      const Sentence& sentence = run.data().sentences[i];
      const auto length = static_cast<Eigen::Index>(sentence.context.size());
      REQUIRE(one.probabilities.rows() == length);
      REQUIRE(one.probabilities.cols() == 9);
      REQUIRE(one.logits.rows() == length);
      double mean = 0;
      for (Eigen::Index t = 0; t < length; ++t) {
        const bool counts = mode == Mode::every_position || t == length - 1;
        CHECK(one.probabilities.row(t).sum() == doctest::Approx(1).epsilon(1e-6));
        CHECK(one.target_probabilities[t] == one.probabilities(t, sentence.target));
        CHECK(one.surprisals[t] ==
              doctest::Approx(-std::log(one.target_probabilities[t])).epsilon(1e-6));
        if (counts)
          mean += one.surprisals[t] /
                  (mode == Mode::every_position ? static_cast<double>(length) : 1.0);
        for (Eigen::Index c = 0; c < 9; ++c) {
          const double y = c == sentence.target ? 1 : 0;
          const double share = mode == Mode::every_position ? static_cast<double>(length) : 1.0;
          CHECK(one.gradient(t, c) ==
                doctest::Approx(counts ? (one.probabilities(t, c) - y) / share : 0).epsilon(1e-5));
        }
      }
      CHECK(one.loss == doctest::Approx(mean).epsilon(1e-6));
    }
    const float next = predictions[static_cast<std::size_t>(run.sentence())].loss;
    run.advance("forward");
    CHECK(take_loss(run) == next);
  }
}

TEST_CASE("one small step lowers the loss of the sentence that it trained on") {
  for (const char* optimizer : {"sgd", "rmsprop", "adam", "adamw"})
    for (int seed = 0; seed < 5; ++seed) {
      CAPTURE(optimizer);
      RnnConfig config;
      config.seed = seed;
      config.optimizer = {optimizer, 1e-4, 0, 0};
      RnnRun run(config);
      const Prediction before = run.predictions()[0];
      run.step();
      const Prediction after = run.predictions()[0];
      CHECK(after.loss < before.loss);
      CHECK(after.target_probabilities.minCoeff() > 0);
      CHECK((after.target_probabilities.array() > before.target_probabilities.array()).all());
    }
}
