#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "surprisal/core/field.h"
#include "surprisal/data/sentences.h"
#include "surprisal/optim/optimizer_fields.h"
#include "surprisal/train/loss_floor.h"

namespace surprisal {

/// A run of the toy model. The same configuration gives the same numbers, bit for bit.
struct RnnConfig {
  double seed = 0;  // a whole number; double, since JavaScript's numbers are
  Index epochs = 100;
  Mode mode = Mode::every_position;
  Index embedding_size = 10;
  Index hidden_size = 20;
  OptimizerConfig optimizer;
  std::optional<double> clip_norm;
  std::vector<std::vector<std::string>> sentences = default_sentences();
  bool history = true;  // keep losses and checkpoints, which `seek` needs
};

inline constexpr std::array<std::string_view, 2> mode_names{"every-position", "last-position"};

/// The settings of a run of the toy model, but for its sentences.
inline constexpr auto rnn_fields =
    joined(std::to_array<Field<RnnConfig>>({
               {.name = "seed",
                .flag = "seed",
                .limit = limits::seed,
                .member = [](RnnConfig& c) -> double& { return c.seed; },
                .value = "n",
                .help = "seed of the generator",
                .says = "The seed of PyTorch's generator, which draws the initial weights."},
               {.name = "epochs",
                .flag = "epochs",
                .limit = limits::epochs,
                .member = [](RnnConfig& c) -> Index& { return c.epochs; },
                .value = "n",
                .help = "passes over all sentences",
                .says = "How often the run goes through its data."},
               {.name = "mode",
                .flag = "mode",
                .limit = {"mode", 0, 1},
                .member = ChoiceOf<RnnConfig>{
                    [](const RnnConfig& c) { return static_cast<std::size_t>(c.mode); },
                    [](RnnConfig& c, std::size_t i) { c.mode = static_cast<Mode>(i); }},
                .value = "mode",
                .help = "positions that learn the last word",
                .says = "Whether the loss is taken at every position or at the last one only.",
                .choices = mode_names},
           }),
           optimizer_fields<RnnConfig>(),
           std::to_array<Field<RnnConfig>>({
               {.name = "embeddingSize",
                .flag = "embed",
                .limit = limits::embedding_size,
                .member = [](RnnConfig& c) -> Index& { return c.embedding_size; },
                .value = "n",
                .help = "embedding size",
                .says = "Numbers in the embedding of a word."},
               {.name = "hiddenSize",
                .flag = "hidden",
                .limit = limits::hidden_size,
                .member = [](RnnConfig& c) -> Index& { return c.hidden_size; },
                .value = "n",
                .help = "hidden size",
                .says = "Numbers in the hidden state."},
           }));

}  // namespace surprisal
