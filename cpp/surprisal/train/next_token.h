#pragma once

#include <vector>

#include "surprisal/core/tensor.h"

namespace surprisal {

/// Sizes and seed of the exercise; a batch and context of up to 64, 1 to 1000 classes.
struct NextTokenConfig {
  double seed = 538;
  Index batch = 3;
  Index context = 4;
  Index classes = 8;
  bool extra_draw = false;  // the notebook's cell that draws randn(12, 8) in between
};

/// Random logits and targets, and what a model that guesses like this loses.
struct RandomLoss {
  std::vector<float> logits;   // (B, T, C)
  std::vector<Index> targets;  // (B, T)
  std::vector<float> rows;     // (B, T): −log p[target], in nats
  float loss;                  // their mean
};

struct NextTokenResult {
  std::vector<std::vector<Index>> tokens;  // (B, T + 1), in [0, 10)
  RandomLoss nll;
  RandomLoss cross_entropy;
};

/// Bytes that it takes, with logits of two losses and the log-probabilities of one at a time:
///   12 B T C + 32 B T + 8 B (T + 1). With everything at its limit 49 MB.
double next_token_bytes(const NextTokenConfig& config);

/// Draws, in this order, as PyTorch after `manual_seed(seed)`: `randint(10, (B, T + 1))`; with
/// `extra_draw`, `randn(12, 8)`; `randn(B, T, C)` and `randint(C, (B, T))` for the NLL of
/// log-softmax; the same again for cross-entropy. Seed 538 gives 2.3182 and 2.8195, and 2.6696 and
/// 2.1994 with the extra draw.
/// Throws std::invalid_argument for a seed or size out of range, and OutOfMemory.
NextTokenResult next_token(const NextTokenConfig& config);

}  // namespace surprisal
