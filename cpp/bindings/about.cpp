#include <emscripten/bind.h>
#include <emscripten/heap.h>

#include <Eigen/Core>
#include <string>

#include "surprisal/core/elementary.h"
#include "surprisal/core/limits.h"

namespace surprisal::bindings {

namespace {

struct Range {
  double minimum = 0;
  double maximum = 0;
  bool exclusive_minimum = false;
};

struct Limits {
  Range seed = of(limits::seed);
  Range epochs = of(limits::epochs);
  Range learning_rate = of(limits::learning_rate);
  Range momentum = of(limits::momentum);
  Range weight_decay = of(limits::weight_decay);
  Range clip_norm = of(limits::clip_norm);
  Range embedding_size = of(limits::embedding_size);
  Range hidden_size = of(limits::hidden_size);
  Range sentences = of(limits::sentences);
  Range words = of(limits::words);
  Range vocabulary = of(limits::vocabulary);
  Range updates = of(limits::updates);
  Range logit = of(limits::logit);
  Range class_weight = of(limits::class_weight);
  Range label_smoothing = of(limits::label_smoothing);
  Range temperature = of(limits::temperature);
  Range probability = of(limits::probability);
  Range classes = of(limits::classes);
  Range rows = of(limits::rows);
  Range points = of(limits::points);
  Range factors = of(limits::factors);
  Range race_steps = of(limits::race_steps);
  Range race_learning_rate = of(limits::race_learning_rate);
  Range batch_size = of(limits::batch_size);
  Range context_size = of(limits::context_size);
  Range tokens = of(limits::tokens);
  Range digits_epochs = of(limits::digits_epochs);
  Range digits_batch = of(limits::digits_batch);
  Range images = of(limits::images);

  static Range of(const Limit& limit) {
    return {limit.minimum, limit.maximum, limit.exclusive_minimum};
  }
};

Limits all_limits() { return {}; }
std::string version() { return SURPRISAL_VERSION; }
std::string simd() { return Eigen::SimdInstructionSetsInUse(); }
double perplexity(double loss) { return exp(loss); }
double heap_bytes() { return static_cast<double>(emscripten_get_heap_size()); }

}  // namespace

EMSCRIPTEN_BINDINGS(about) {
  emscripten::value_object<Range>("Range")
      .field("minimum", &Range::minimum)
      .field("maximum", &Range::maximum)
      .field("exclusiveMinimum", &Range::exclusive_minimum);
  emscripten::value_object<Limits>("Limits")
      .field("seed", &Limits::seed)
      .field("epochs", &Limits::epochs)
      .field("learningRate", &Limits::learning_rate)
      .field("momentum", &Limits::momentum)
      .field("weightDecay", &Limits::weight_decay)
      .field("clipNorm", &Limits::clip_norm)
      .field("embeddingSize", &Limits::embedding_size)
      .field("hiddenSize", &Limits::hidden_size)
      .field("sentences", &Limits::sentences)
      .field("words", &Limits::words)
      .field("vocabulary", &Limits::vocabulary)
      .field("updates", &Limits::updates)
      .field("logit", &Limits::logit)
      .field("classWeight", &Limits::class_weight)
      .field("labelSmoothing", &Limits::label_smoothing)
      .field("temperature", &Limits::temperature)
      .field("probability", &Limits::probability)
      .field("classes", &Limits::classes)
      .field("rows", &Limits::rows)
      .field("points", &Limits::points)
      .field("factors", &Limits::factors)
      .field("raceSteps", &Limits::race_steps)
      .field("raceLearningRate", &Limits::race_learning_rate)
      .field("batchSize", &Limits::batch_size)
      .field("contextSize", &Limits::context_size)
      .field("tokens", &Limits::tokens)
      .field("digitsEpochs", &Limits::digits_epochs)
      .field("digitsBatch", &Limits::digits_batch)
      .field("images", &Limits::images);
  emscripten::function("limits", &all_limits);
  emscripten::function("version", &version);
  emscripten::function("simd", &simd);
  emscripten::function("perplexity(loss)", &perplexity);
  emscripten::function("heapBytes", &heap_bytes);
}

}  // namespace surprisal::bindings
