// Every setting outside its range is refused by a message that names it, its value and the range.

#include "surprisal/core/limits.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <stdexcept>
#include <string>

#include "surprisal/train/rnn_run.h"

using namespace surprisal;

namespace {

template <class Change>
std::string refusal(const Change& change) {
  RnnConfig config;
  config.epochs = 2;
  change(config);
  try {
    RnnRun run(config);
  } catch (const std::invalid_argument& error) {
    return error.what();
  }
  return "accepted";
}

template <class Change>
void accepts(const Change& change) {
  CHECK(refusal(change) == "accepted");
}

template <class Change>
void refuses(const std::string& value, const std::string& range, const Change& change) {
  const std::string message = refusal(change);
  CAPTURE(message);
  CHECK(message.front() == '[');
  CHECK(message.find(value) != std::string::npos);
  CHECK(message.find(range) != std::string::npos);
}

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

}  // namespace

TEST_CASE("seed: whole numbers of up to 53 bits, negative ones too") {
  const std::string range = "[-9007199254740991, 9007199254740991]";
  for (const double seed : {0.0, 1.0, -1.0, 4294967296.0, 9007199254740991.0, -9007199254740991.0})
    accepts([&](RnnConfig& c) { c.seed = seed; });
  refuses("seed -9007199254740992 ", range, [](RnnConfig& c) { c.seed = -9007199254740992.0; });
  refuses("seed 9007199254740992 ", range, [](RnnConfig& c) { c.seed = 9007199254740992.0; });
  refuses("seed 0.5 ", "not a whole number", [](RnnConfig& c) { c.seed = 0.5; });
  refuses("seed nan ", range, [](RnnConfig& c) { c.seed = not_a_number; });
  refuses("seed inf ", range, [](RnnConfig& c) { c.seed = INFINITY; });
}

TEST_CASE("epochs: 1 to 10,000, and at most a million updates") {
  accepts([](RnnConfig& c) { c.epochs = 1; });
  refuses("epochs 0 ", "[1, 10000]", [](RnnConfig& c) { c.epochs = 0; });
  refuses("epochs -5 ", "[1, 10000]", [](RnnConfig& c) { c.epochs = -5; });
  refuses("epochs 10001 ", "[1, 10000]", [](RnnConfig& c) { c.epochs = 10'001; });
  RnnConfig longest;
  longest.epochs = 10'000;
  longest.history = false;
  CHECK(RnnRun(longest).total_updates() == 30'000);
  // 50 sentences, the most there may be, stay below the million.
  CHECK(limits::epochs.maximum * limits::sentences.maximum <= limits::updates.maximum);
}

TEST_CASE("sizes: embedding 1 to 64, hidden 1 to 128") {
  accepts([](RnnConfig& c) { c.embedding_size = 1, c.hidden_size = 1; });
  accepts([](RnnConfig& c) { c.embedding_size = 64, c.hidden_size = 128; });
  refuses("embedding size 0 ", "[1, 64]", [](RnnConfig& c) { c.embedding_size = 0; });
  refuses("embedding size 65 ", "[1, 64]", [](RnnConfig& c) { c.embedding_size = 65; });
  refuses("hidden size 0 ", "[1, 128]", [](RnnConfig& c) { c.hidden_size = 0; });
  refuses("hidden size 129 ", "[1, 128]", [](RnnConfig& c) { c.hidden_size = 129; });
  refuses("hidden size -9223372036854775808 ", "[1, 128]",
          [](RnnConfig& c) { c.hidden_size = std::numeric_limits<Index>::min(); });
}

TEST_CASE("learning rate: above 0, at most 10") {
  const std::string range = "above 0 and at most 10";
  accepts([](RnnConfig& c) { c.optimizer.learning_rate = 10; });
  accepts([](RnnConfig& c) { c.optimizer.learning_rate = 1e-300; });
  refuses("learning rate 0 ", range, [](RnnConfig& c) { c.optimizer.learning_rate = 0; });
  refuses("learning rate -0.1 ", range, [](RnnConfig& c) { c.optimizer.learning_rate = -0.1; });
  refuses("learning rate 10.01 ", range, [](RnnConfig& c) { c.optimizer.learning_rate = 10.01; });
  refuses("learning rate nan ", range,
          [](RnnConfig& c) { c.optimizer.learning_rate = not_a_number; });
}

TEST_CASE("momentum: 0 to 0.999; weight decay: 0 to 1; clip norm: above 0") {
  accepts([](RnnConfig& c) { c.optimizer.momentum = 0.999; });
  refuses("momentum 1 ", "[0, 0.999]", [](RnnConfig& c) { c.optimizer.momentum = 1; });
  refuses("momentum -0.001 ", "[0, 0.999]", [](RnnConfig& c) { c.optimizer.momentum = -0.001; });
  accepts([](RnnConfig& c) { c.optimizer.weight_decay = 1; });
  refuses("weight decay 1.1 ", "[0, 1]", [](RnnConfig& c) { c.optimizer.weight_decay = 1.1; });
  refuses("weight decay -1 ", "[0, 1]", [](RnnConfig& c) { c.optimizer.weight_decay = -1; });
  accepts([](RnnConfig& c) { c.clip_norm = 1e-9; });
  refuses("clip norm 0 ", "above 0", [](RnnConfig& c) { c.clip_norm = 0; });
  refuses("clip norm -1 ", "above 0", [](RnnConfig& c) { c.clip_norm = -1; });
  refuses("clip norm inf ", "above 0", [](RnnConfig& c) { c.clip_norm = INFINITY; });
  refuses("clip norm nan ", "above 0", [](RnnConfig& c) { c.clip_norm = not_a_number; });
}

TEST_CASE("optimizer: one of four names") {
  for (const char* name : {"sgd", "rmsprop", "adam", "adamw"})
    accepts([&](RnnConfig& c) { c.optimizer.name = name; });
  refuses("\"\"", "sgd, rmsprop, adam or adamw", [](RnnConfig& c) { c.optimizer.name = ""; });
  refuses("\"lion\"", "sgd, rmsprop, adam or adamw",
          [](RnnConfig& c) { c.optimizer.name = "lion"; });
}
