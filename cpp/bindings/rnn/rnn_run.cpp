#include "surprisal/train/rnn_run.h"

#include <emscripten/bind.h>

#include <memory>
#include <string>

#include "arrays.h"
#include "config.h"
#include "guard.h"
#include "run.h"

namespace surprisal::bindings {

namespace {

constexpr const char* op = "rnn";
using SentencePredictions = Value<struct SentencePredictionsName>;

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
  return static_cast<Mode>(to_choice(op, "mode", mode_names, name));
}

std::unique_ptr<RnnRun> create_rnn_run(Config object) {
  auto config = read_config<RnnConfig>(op, rnn_fields, object);
  config.sentences = to_sentences(StringLists(object["sentences"]));
  config.history = !object["history"].isFalse();
  return std::make_unique<RnnRun>(config);
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

double sentence(const RnnRun& run) { return static_cast<double>(run.sentence()); }

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
  bind_run();
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

  emscripten::class_<RnnRun, emscripten::base<Run>>("RnnRun")
      .function("vocabulary", &Guard<&vocabulary>::call)
      .function("sentences", &Guard<&sentences>::call)
      .function("sentence", &Guard<&sentence>::call)
      .function("predictions", &Guard<&predictions>::call);
  emscripten::function("createRnnRun(config)", &Guard<&create_rnn_run>::call);
  emscripten::function("lossFloor(sentences, mode)", &Guard<&floor_of>::call);
}

}  // namespace surprisal::bindings
