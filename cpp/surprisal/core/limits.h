#pragma once

#include <array>
#include <string_view>

#include "surprisal/core/error.h"

namespace surprisal {

/// The values that a setting may have.
struct Limit {
  std::string_view name;  // as a reader of an error message knows it
  double minimum;
  double maximum;
  bool exclusive_minimum = false;
  bool whole = false;
};

namespace limits {

inline constexpr double largest_seed = 9007199254740991.0;  // 2⁵³ − 1

inline constexpr Limit seed{"seed", -largest_seed, largest_seed, false, true};
inline constexpr Limit epochs{"epochs", 1, 10'000, false, true};
inline constexpr Limit learning_rate{"learning rate", 0, 10, true};
inline constexpr Limit momentum{"momentum", 0, 0.999};
inline constexpr Limit weight_decay{"weight decay", 0, 1};
inline constexpr Limit clip_norm{"clip norm", 0, 3.4028234663852886e38, true};
inline constexpr Limit embedding_size{"embedding size", 1, 64, false, true};
inline constexpr Limit hidden_size{"hidden size", 1, 128, false, true};
inline constexpr Limit sentences{"number of sentences", 1, 50, false, true};
inline constexpr Limit words{"number of words", 2, 32, false, true};
inline constexpr Limit vocabulary{"vocabulary size", 2, 200, false, true};
inline constexpr Limit updates{"number of updates", 1, 1'000'000, false, true};
inline constexpr Limit logit{"logit", -1e30, 1e30};
inline constexpr Limit class_weight{"class weight", 0, 1e6};
inline constexpr Limit label_smoothing{"label smoothing", 0, 1};
inline constexpr Limit temperature{"temperature", 0.01, 100};
inline constexpr Limit probability{"probability", 0, 1};
inline constexpr Limit classes{"number of classes", 1, 1000, false, true};
inline constexpr Limit rows{"number of rows", 1, 10'000, false, true};
inline constexpr Limit points{"number of points", 2, 100'000, false, true};
inline constexpr Limit factors{"number of probabilities", 1, 100'000, false, true};
inline constexpr Limit race_steps{"number of steps", 1, 10'000, false, true};
inline constexpr Limit race_learning_rate{"learning rate", 0, 1000, true};
inline constexpr Limit batch_size{"batch size", 1, 64, false, true};
inline constexpr Limit context_size{"context size", 1, 64, false, true};
inline constexpr Limit tokens{"number of tokens", 2, 10'000, false, true};
inline constexpr Limit digits_epochs{"epochs", 1, 100, false, true};
inline constexpr Limit digits_batch{"batch size", 1, 4096, false, true};
inline constexpr Limit images{"number of images", 1, 250'000, false, true};
inline constexpr Limit training_images{"number of training images", images.minimum, images.maximum,
                                       false, true};
inline constexpr Limit test_images{"number of test images", images.minimum, images.maximum, false,
                                   true};

}  // namespace limits

/// Throws unless `value` is a number within the limit, for example
/// "[rnn] learning rate 0 is not above 0 and at most 10".
inline void check(const char* op, const Limit& limit, double value) {
  const bool above = limit.exclusive_minimum ? value > limit.minimum : value >= limit.minimum;
  if (!above || !(value <= limit.maximum)) {
    if (limit.exclusive_minimum)
      fail(op, limit.name, " ", value, " is not above ", limit.minimum, " and at most ",
           limit.maximum);
    fail(op, limit.name, " ", value, " is not in [", limit.minimum, ", ", limit.maximum, "]");
  }
  if (limit.whole && value != static_cast<double>(static_cast<long long>(value)))
    fail(op, limit.name, " ", value, " is not a whole number");
}

}  // namespace surprisal
