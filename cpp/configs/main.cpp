// Prints, as a module of TypeScript, what one of the engine's own tables says of its settings:
// `limits` is the range of each, and the name of a kind of run the fields of its configuration.

#include <string_view>
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

int main(int argc, char** argv) {
  const std::string_view table = argc == 2 ? argv[1] : "";
  std::printf("// Written by cpp/configs/main.cpp.\n");
  if (table == "rnn") {
    print_fields("rnn", rnn_fields);
  } else if (table == "digits") {
    print_fields("digits", digits_fields);
  } else if (table == "limits") {
    std::printf("\nexport const limits = {\n");
    for (const auto& [name, limit] : all_limits)
      std::printf("  %s: { %s },\n", name, range(limit).c_str());
    std::printf("} as const;\n");
  } else {
    std::fprintf(stderr, "surprisal_configs: use limits, rnn or digits\n");
    return 2;
  }
}
