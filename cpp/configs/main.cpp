// Prints, as a module of TypeScript, what the engine's own tables say of its settings: the range of
// each, and for every kind of run the fields of its configuration.

#include <utility>

#include "print.h"
#include "surprisal/train/digits_config.h"
#include "surprisal/train/rnn_config.h"

using namespace surprisal;
using namespace surprisal::configs;

namespace {

constexpr std::pair<const char*, Limit> all_limits[] = {
    {"seed", limits::seed},
    {"epochs", limits::epochs},
    {"learningRate", limits::learning_rate},
    {"momentum", limits::momentum},
    {"weightDecay", limits::weight_decay},
    {"clipNorm", limits::clip_norm},
    {"embeddingSize", limits::embedding_size},
    {"hiddenSize", limits::hidden_size},
    {"sentences", limits::sentences},
    {"words", limits::words},
    {"vocabulary", limits::vocabulary},
    {"updates", limits::updates},
    {"logit", limits::logit},
    {"classWeight", limits::class_weight},
    {"labelSmoothing", limits::label_smoothing},
    {"temperature", limits::temperature},
    {"probability", limits::probability},
    {"classes", limits::classes},
    {"rows", limits::rows},
    {"points", limits::points},
    {"factors", limits::factors},
    {"raceSteps", limits::race_steps},
    {"raceLearningRate", limits::race_learning_rate},
    {"batchSize", limits::batch_size},
    {"contextSize", limits::context_size},
    {"tokens", limits::tokens},
    {"digitsEpochs", limits::digits_epochs},
    {"digitsBatch", limits::digits_batch},
    {"images", limits::images},
};

}  // namespace

int main() {
  std::printf("// Written by cpp/configs/main.cpp.\n\nexport const limits = {\n");
  for (const auto& [name, limit] : all_limits)
    std::printf("  %s: { %s },\n", name, range(limit).c_str());
  std::printf("} as const;\n");
  print_fields("rnn", rnn_fields);
  print_fields("digits", digits_fields);
}
