#pragma once

#include <span>
#include <vector>

#include "surprisal/core/number_format.h"

namespace surprisal {

/// What is subtracted from the logits before exp: nothing, or their maximum.
enum class Shift { none, maximum };

/// Softmax and its logarithm as one would write them down, every intermediate rounded to a format,
/// so that it shows where infinity, NaN and −∞ first appear. All lists have C entries.
struct WrittenOutSoftmax {
  std::vector<float> logits;                // rounded to the format
  float shift;                              // what was subtracted: max z, or 0
  std::vector<float> shifted;               // z − shift
  std::vector<float> exponentials;          // e = exp(z − shift)
  float sum;                                // Σ e, one addition after the other
  std::vector<float> probabilities;         // e / Σ e: NaN where both are infinite, or both 0
  std::vector<float> log_of_probabilities;  // log(p): −∞ where p has underflowed
  float log_sum;                            // log Σ e
  std::vector<float> log_probabilities;     // log-softmax: (z − shift) − log Σ e
};

/// Without a shift eᶻ overflows above ln(largest number): 88.72 in float32, 11.09 in float16. With
/// the maximum as shift nothing overflows, and log-softmax stays right where p is rounded to 0.
/// logits (C), finite. Throws std::invalid_argument as `check_logits`.
/// Source: Goodfellow, Bengio and Courville, Deep Learning, section 4.1.
///
///     const auto naive = written_out_softmax(logits, Shift::none, NumberFormat::float16);
WrittenOutSoftmax written_out_softmax(std::span<const double> logits, Shift shift,
                                      NumberFormat format);

/// What changes along a sweep: a constant is added to every logit, or every logit is multiplied.
enum class Growth { offset, scale };

/// `written_out_softmax` without and with the shift for every x in `xs`, of logits z + x or z · x.
/// Both results (n, C), row-major: the probabilities.
struct WrittenOutSweep {
  std::vector<float> naive;
  std::vector<float> shifted;
};

/// Throws std::invalid_argument where a grown logit is out of range, and for more than 10⁶ results.
WrittenOutSweep written_out_sweep(std::span<const double> logits, Growth growth,
                                  std::span<const double> xs, NumberFormat format);

}  // namespace surprisal
