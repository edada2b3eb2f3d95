// What a run will need is known before it is taken, and what would be too much is refused.

#include "surprisal/core/memory.h"

#include <doctest/doctest.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "allocations.h"
#include "pixels.h"
#include "surprisal/ops/cross_entropy.h"
#include "surprisal/train/digits_run.h"
#include "surprisal/train/next_token.h"
#include "surprisal/train/rnn_run.h"

using namespace surprisal;

namespace {

constexpr double spare = 65'536;  // names, and the heap's own words about each block

/// At least what is really taken, and not half as much again.
void check_estimate(double estimate, std::size_t taken) {
  CAPTURE(estimate);
  CAPTURE(taken);
  CHECK(estimate + spare >= static_cast<double>(taken));
  CHECK(estimate <= 1.5 * static_cast<double>(taken) + spare);
}

template <class Action>
std::string refusal(const Action& action) {
  try {
    action();
  } catch (const OutOfMemory& error) {
    return error.what();
  }
  return "accepted";
}

/// 50 sentences of the 199 words that there may be beside `<PAD>`, 31 of them read in the first.
std::vector<std::vector<std::string>> most_sentences() {
  std::vector<std::vector<std::string>> sentences;
  int next = 0;
  for (int i = 0; i < 50; ++i) {
    sentences.emplace_back();
    for (int word = 0; word < 32; ++word) sentences.back().push_back(std::to_string(next++ % 199));
  }
  return sentences;
}

RnnConfig largest_rnn(const char* optimizer) {
  RnnConfig config;
  config.epochs = 10'000;
  config.embedding_size = 64;
  config.hidden_size = 128;
  config.optimizer.name = optimizer;
  config.sentences = most_sentences();
  return config;
}

}  // namespace

TEST_CASE("a run of the toy model takes what was estimated, with every setting at its limit") {
  for (const char* optimizer : {"sgd", "rmsprop", "adam", "adamw"})
    for (const bool history : {true, false}) {
      RnnConfig config = largest_rnn(optimizer);
      config.history = history;
      CAPTURE(optimizer);
      CAPTURE(history);
      const double estimate = rnn_run_bytes(config, make_sentences(config.sentences));
      CHECK(estimate < memory_ceiling);
      std::optional<RnnRun> run;
      check_estimate(estimate, peak_bytes_in([&] {
                       run.emplace(config);
                       run->step(150);
                       if (history) run->seek(140);
                     }));
      CHECK(Reservation::total() == estimate);
      run.reset();
      CHECK(Reservation::total() == 0);
    }
}

TEST_CASE("the notebook's run, too, takes what was estimated") {
  const RnnConfig config;
  const double estimate = rnn_run_bytes(config, make_sentences(config.sentences));
  check_estimate(estimate, peak_bytes_in([&] { RnnRun(config).step(300); }));
}

TEST_CASE("a run over images takes what was estimated, at its limits and below") {
  struct Case {
    Index images, batch, epochs;
  };
  for (const auto& [images, batch, epochs] :
       {Case{300, 64, 5}, {60'000, 4096, 100}, {250'000, 25, 100}, {250'000, 4096, 100}}) {
    CAPTURE(images);
    auto set = std::make_shared<ImageSet>();
    set->pixels.resize(static_cast<std::size_t>(images * image_pixels));
    set->labels.resize(static_cast<std::size_t>(images));
    check_estimate(image_set_bytes(static_cast<double>(images)),
                   set->pixels.size() + set->labels.size());
    DigitsConfig config;
    config.batch = batch;
    config.epochs = epochs;
    const double estimate = digits_run_bytes(config, images);
    CHECK(estimate < 75e6);
    check_estimate(estimate, peak_bytes_in([&] { DigitsRun(config, set, set).step(2); }));
  }
}

TEST_CASE("the exercise of the next token takes what was estimated") {
  NextTokenConfig config;
  config.batch = config.context = 64;
  config.classes = 1000;
  check_estimate(next_token_bytes(config), peak_bytes_in([&] { next_token(config); }));
}

TEST_CASE("what would be too much is refused, and the message says how much, and what to lower") {
  const double estimate = rnn_run_bytes(largest_rnn("adam"), make_sentences(most_sentences()));
  CHECK(estimate > 80e6);
  std::optional<Reservation> rest(std::in_place, "test", memory_ceiling - 50e6, "nothing");
  const std::string rnn = refusal([] { RnnRun run(largest_rnn("adam")); });
  CHECK(rnn == "[rnn] " + std::to_string(static_cast<int>(estimate / 1e6) + 1) +
                   " MB are needed for this, and of the 1000 MB that the engine may take 950 MB "
                   "are in use; lower the hidden size, the embedding size, the number of words or "
                   "the epochs");
  auto images = std::make_shared<ImageSet>(random_images(1, 200));
  DigitsConfig config;
  config.epochs = 100;
  CHECK(digits_run_bytes(config, 200) > 50e6);
  const std::string digits = refusal([&] { DigitsRun run(config, images, images); });
  CHECK(digits.find("[digits] " +
                    std::to_string(static_cast<int>(digits_run_bytes(config, 200) / 1e6) + 1) +
                    " MB are needed for this") == 0);
  // Nothing was taken, and what fits still runs.
  CHECK(Reservation::total() == memory_ceiling - 50e6);
  CHECK(refusal([] { RnnRun(RnnConfig{}).step(3); }) == "accepted");
  rest.reset();
  CHECK(Reservation::total() == 0);
  CHECK(refusal([] { RnnRun run(largest_rnn("adam")); }) == "accepted");
}

TEST_CASE("a reservation that moves is given back once") {
  Reservation first("test", 1000, "nothing");
  Reservation second(std::move(first));
  CHECK(Reservation::total() == 1000);
  first = Reservation("test", 10, "nothing");
  second = std::move(first);
  CHECK(second.bytes() == 10);
  CHECK(refusal([] { Reservation("test", memory_ceiling, "nothing"); }) != "accepted");
  CHECK(refusal([] { Reservation("test", 0.0 / 0.0, "nothing"); }) != "accepted");
}
