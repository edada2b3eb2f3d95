// After construction no step takes memory from the heap.

#include <doctest/doctest.h>

#include <cstdlib>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "allocations.h"
#include "surprisal/train/rnn_run.h"

using namespace surprisal;

namespace {

// A compiler may leave out an allocation whose memory it never sees escape.
void* volatile escaped;

/// Sizes as large as the limits allow: 200 words, 31 of them in a context.
RnnConfig largest() {
  RnnConfig config;
  config.embedding_size = 64;
  config.hidden_size = 128;
  config.sentences.clear();
  int next = 0;
  for (int sentence = 0; sentence < 7; ++sentence) {
    std::vector<std::string> words;
    for (int i = 0; i < (sentence == 0 ? 32 : 27); ++i) words.push_back(std::to_string(next++));
    config.sentences.push_back(words);
  }
  config.sentences.push_back({"x", "y", "z", "1", "2", "3"});
  return config;
}

RnnConfig odd() {
  RnnConfig config;
  config.embedding_size = 3;
  config.hidden_size = 7;
  config.sentences = {{"a", "b"}, {"a", "b", "c", "a", "b", "d"}};
  return config;
}

}  // namespace

TEST_CASE("allocations are counted, whichever way they are made") {
  CHECK(allocations_in([] {}) == 0);
  CHECK(allocations_in([] {
          escaped = std::malloc(8);
          std::free(escaped);
        }) == 1);
  CHECK(allocations_in([] {
          const auto number = std::make_unique<int>(1);
          escaped = number.get();
        }) == 1);
  CHECK(allocations_in([] {
          const std::vector<float> values(100);
          escaped = const_cast<float*>(values.data());
        }) == 1);
  CHECK(allocations_in([] {
          Matrix<float> matrix(9, 9);
          escaped = matrix.data();
        }) == 1);
}

TEST_CASE("no step allocates: every optimizer, clipped or not, with and without history") {
  const std::pair<const char*, RnnConfig> sizes[] = {
      {"default", {}}, {"odd", odd()}, {"largest", largest()}};
  for (const auto& [name, sized] : sizes)
    for (const char* optimizer : {"sgd", "rmsprop", "adam", "adamw"})
      for (const bool clipped : {false, true})
        for (const bool history : {false, true})
          for (const Mode mode : {Mode::every_position, Mode::last_position}) {
            CAPTURE(name);
            CAPTURE(optimizer);
            CAPTURE(clipped);
            CAPTURE(history);
            RnnConfig config = sized;
            config.optimizer = {optimizer, 0.001, 0.9, 0.01};
            config.optimizer.momentum = std::string(optimizer) == "sgd" ? 0.9 : 0;
            if (clipped) config.clip_norm = 0.1;
            config.history = history;
            config.mode = mode;
            RnnRun run(config);
            CHECK(allocations_in([&] { run.step(20); }) == 0);
            CHECK(allocations_in([&] {
                    run.advance("forward");
                    run.advance("loss");
                    run.advance("backward");
                    run.advance("apply_update");
                  }) == 0);
          }
}

TEST_CASE("neither thinning the checkpoints nor going back to one allocates") {
  RnnConfig config = odd();
  config.epochs = 400;
  RnnRun run(config);
  CHECK(allocations_in([&] { run.step(800); }) == 0);
  CHECK(run.update() == 800);
  CHECK(allocations_in([&] { run.seek(123); }) == 0);
  CHECK(run.update() == 123);
}
