#include "surprisal/train/rnn_run.h"

#include <emscripten/bind.h>

#include <memory>
#include <optional>
#include <string>

#include "arrays.h"
#include "guard.h"
#include "tensors.h"
#include "whole.h"

namespace surprisal::bindings {

namespace {

constexpr const char* op = "rnn";
constexpr Limit count_limit{"number of updates", 0, limits::largest_seed, false, true};
constexpr Limit from_limit{"first update or epoch", 0, limits::largest_seed, false, true};

using SentencePredictions = Value<struct SentencePredictionsName>;

/// `RnnConfig` as JavaScript writes it.
struct Config {
  double seed = 0;
  double epochs = 0;
  std::string mode;
  double embedding_size = 0;
  double hidden_size = 0;
  std::string optimizer;
  double learning_rate = 0;
  double momentum = 0;
  double weight_decay = 0;
  std::optional<double> clip_norm;
  StringLists sentences;
  bool history = false;
};

struct SentencePrediction {
  Float32Array logits;
  Float32Array probabilities;
  Float32Array gradient;
  Float32Array target_probabilities;
  Float32Array surprisals;
  float loss = 0;
};

struct Floor {
  Float64Array per_sentence;
  double mean = 0;
  double uniform = 0;
};

template <class Array>
Float32Array elements(const Array& array) {
  return to_float32_array({array.data(), static_cast<std::size_t>(array.size())});
}

Mode to_mode(const std::string& name) {
  if (name == "every-position") return Mode::every_position;
  if (name == "last-position") return Mode::last_position;
  fail(op, "mode \"", name, "\" is not one of every-position, last-position");
}

std::unique_ptr<RnnRun> create_rnn_run(Config config) {
  return std::make_unique<RnnRun>(RnnConfig{
      .seed = config.seed,
      .epochs = whole(op, limits::epochs, config.epochs),
      .mode = to_mode(config.mode),
      .embedding_size = whole(op, limits::embedding_size, config.embedding_size),
      .hidden_size = whole(op, limits::hidden_size, config.hidden_size),
      .optimizer = {config.optimizer, config.learning_rate, config.momentum, config.weight_decay},
      .clip_norm = config.clip_norm,
      .sentences = to_sentences(config.sentences),
      .history = config.history,
  });
}

Strings vocabulary(const RnnRun& run) {
  return to_list<Strings>(run.data().vocabulary.words(),
                          [](const std::string& word) { return emscripten::val(word); });
}

NumberLists sentences(const RnnRun& run) {
  return to_list<NumberLists>(run.data().sentences, [](const Sentence& sentence) {
    Numbers words = to_numbers(sentence.context);
    words.call<void>("push", static_cast<double>(sentence.target));
    return words;
  });
}

double total_updates(const RnnRun& run) { return static_cast<double>(run.total_updates()); }
double parameter_count(const RnnRun& run) { return static_cast<double>(run.parameter_count()); }
double update(const RnnRun& run) { return static_cast<double>(run.update()); }
double sentence(const RnnRun& run) { return static_cast<double>(run.sentence()); }
bool diverged(const RnnRun& run) { return run.diverged(); }
std::string digest(const RnnRun& run) { return run.digest(); }

double step(RnnRun& run, double count) {
  return static_cast<double>(run.step(whole(op, count_limit, count)));
}
void seek(RnnRun& run, double update) { run.seek(whole(op, count_limit, update)); }
void rewind(RnnRun& run, double update) { run.rewind(whole(op, count_limit, update)); }

void forward(RnnRun& run) { run.forward(); }
float loss(RnnRun& run) { return run.loss(); }
void backward(RnnRun& run) { run.backward(); }
void apply_update(RnnRun& run) { run.apply_update(); }

Float32Array losses(const RnnRun& run, double from) {
  return to_float32_array(run.losses(whole(op, from_limit, from)));
}

Float32Array target_probabilities(const RnnRun& run, double from) {
  return to_float32_array(run.target_probabilities(whole(op, from_limit, from)));
}

Float32Array epoch_losses(const RnnRun& run, double from) {
  return elements(run.epoch_losses(whole(op, from_limit, from)));
}

NamedTensors tensors(RnnRun& run) { return to_named_tensors(run.tensors()); }

SentencePredictions predictions(const RnnRun& run) {
  return to_list<SentencePredictions>(run.predictions(), [](const Prediction& prediction) {
    return SentencePrediction{
        elements(prediction.logits),     elements(prediction.probabilities),
        elements(prediction.gradient),   elements(prediction.target_probabilities),
        elements(prediction.surprisals), prediction.loss};
  });
}

Floor floor_of(StringLists sentences, std::string mode) {
  const LossFloor floor = loss_floor(make_sentences(to_sentences(sentences)), to_mode(mode));
  return {to_float64_array(floor.per_sentence), floor.mean, floor.uniform};
}

}  // namespace

EMSCRIPTEN_BINDINGS(rnn_run) {
  emscripten::value_object<Config>("RnnConfig")
      .field("seed", &Config::seed)
      .field("epochs", &Config::epochs)
      .field("mode", &Config::mode)
      .field("embeddingSize", &Config::embedding_size)
      .field("hiddenSize", &Config::hidden_size)
      .field("optimizer", &Config::optimizer)
      .field("learningRate", &Config::learning_rate)
      .field("momentum", &Config::momentum)
      .field("weightDecay", &Config::weight_decay)
      .field("clipNorm", &Config::clip_norm)
      .field("sentences", &Config::sentences)
      .field("history", &Config::history);
  emscripten::value_object<SentencePrediction>("SentencePrediction")
      .field("logits", &SentencePrediction::logits)
      .field("probabilities", &SentencePrediction::probabilities)
      .field("gradient", &SentencePrediction::gradient)
      .field("targetProbabilities", &SentencePrediction::target_probabilities)
      .field("surprisals", &SentencePrediction::surprisals)
      .field("loss", &SentencePrediction::loss);
  emscripten::register_type<SentencePredictions>("SentencePrediction[]");
  emscripten::value_object<Floor>("LossFloor")
      .field("perSentence", &Floor::per_sentence)
      .field("mean", &Floor::mean)
      .field("uniform", &Floor::uniform);

  emscripten::class_<RnnRun>("RnnRun")
      .function("vocabulary", &Guard<&vocabulary>::call)
      .function("sentences", &Guard<&sentences>::call)
      .function("totalUpdates", &Guard<&total_updates>::call)
      .function("parameterCount", &Guard<&parameter_count>::call)
      .function("update", &Guard<&update>::call)
      .function("sentence", &Guard<&sentence>::call)
      .function("diverged", &Guard<&diverged>::call)
      .function("step(count)", &Guard<&step>::call)
      .function("seek(update)", &Guard<&seek>::call)
      .function("rewind(update)", &Guard<&rewind>::call)
      .function("forward", &Guard<&forward>::call)
      .function("loss", &Guard<&loss>::call)
      .function("backward", &Guard<&backward>::call)
      .function("applyUpdate", &Guard<&apply_update>::call)
      .function("losses(from)", &Guard<&losses>::call)
      .function("targetProbabilities(from)", &Guard<&target_probabilities>::call)
      .function("epochLosses(from)", &Guard<&epoch_losses>::call)
      .function("digest", &Guard<&digest>::call)
      .function("tensors", &Guard<&tensors>::call)
      .function("predictions", &Guard<&predictions>::call);
  emscripten::function("createRnnRun(config)", &Guard<&create_rnn_run>::call);
  emscripten::function("lossFloor(sentences, mode)", &Guard<&floor_of>::call);
}

}  // namespace surprisal::bindings
