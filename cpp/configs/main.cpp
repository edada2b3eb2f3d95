// Prints, as a module of TypeScript, what the engine's own tables say of its settings: the range of
// each, and for every kind of run the fields of its configuration.

#include <cstdio>
#include <string>
#include <utility>

#include "surprisal/train/digits_config.h"
#include "surprisal/train/rnn_config.h"

using namespace surprisal;

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

std::string number(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.17g", value);
  return text;
}

std::string quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

std::string range(const Limit& limit) {
  return "minimum: " + number(limit.minimum) + ", maximum: " + number(limit.maximum) +
         ", exclusiveMinimum: " + (limit.exclusive_minimum ? "true" : "false");
}

template <class Config>
void print_field(const Field<Config>& field) {
  Config config;
  std::printf("  %s: {\n    flag: %s,\n    label: %s,\n", std::string(field.name).c_str(),
              quoted(field.flag).c_str(), quoted(field.limit.name).c_str());
  std::string fallback = "null";
  std::visit(detail::Overloaded{
                 [&](const ChoiceOf<Config>& choice) {
                   fallback = quoted(field.choices[choice.get(config)]);
                 },
                 [&](auto member) {
                   const auto& value = member(config);
                   if constexpr (requires { value.has_value(); }) {
                     if (value) fallback = number(static_cast<double>(*value));
                   } else {
                     fallback = number(static_cast<double>(value));
                   }
                 },
             },
             field.member);
  if (field.choices.empty()) {
    std::printf("    kind: \"%s\",\n    %s,\n", field.limit.whole ? "whole" : "real",
                range(field.limit).c_str());
  } else {
    std::printf("    kind: \"choice\",\n    choices: [");
    for (const std::string_view word : field.choices) std::printf("%s, ", quoted(word).c_str());
    std::printf("],\n");
  }
  std::printf("    fallback: %s,\n", fallback.c_str());
  if (!field.absent.empty()) std::printf("    absent: %s,\n", quoted(field.absent).c_str());
  std::printf("    value: %s,\n    help: %s,\n    says: %s,\n  },\n", quoted(field.value).c_str(),
              quoted(field.help).c_str(), quoted(field.says).c_str());
}

template <class Fields>
void print_fields(const char* name, const Fields& fields) {
  std::printf("\nexport const %s = {\n", name);
  for (const auto& field : fields) print_field(field);
  std::printf("} as const;\n");
}

}  // namespace

int main() {
  std::printf("// Written by cpp/configs/main.cpp.\n\nexport const limits = {\n");
  for (const auto& [name, limit] : all_limits)
    std::printf("  %s: { %s },\n", name, range(limit).c_str());
  std::printf("} as const;\n");
  print_fields("rnnFields", rnn_fields);
  print_fields("digitsFields", digits_fields);
}
