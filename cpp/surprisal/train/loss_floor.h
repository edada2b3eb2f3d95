#pragma once

#include <vector>

#include "surprisal/data/sentences.h"

namespace surprisal {

/// Which positions of a sentence have its target as theirs. `every_position` is what the recorded
/// notebook trains: all L positions predict the last word. `last_position` is the final one alone.
enum class Mode { every_position, last_position };

/// The least loss, in nats, that any model of these sentences can reach.
struct LossFloor {
  std::vector<double> per_sentence;  // at the distributions that minimise the mean
  double mean;
  double uniform;  // ln V: the loss of a model that knows nothing
};

/// A model sees only the words so far, so positions with the same words before them share one
/// distribution q. The mean over sentences of Σ_t −log q(target) / (positions that count) is least
/// where each q(y) is the share of the weight 1 / (positions) that has target y.
LossFloor loss_floor(const SentenceSet& set, Mode mode);

}  // namespace surprisal
