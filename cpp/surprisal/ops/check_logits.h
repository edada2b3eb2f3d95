#pragma once

#include <span>

#include "surprisal/core/error.h"
#include "surprisal/core/limits.h"

/// What every op that begins with logits asks of its input. Values are checked as they were given,
/// in double, before any rounding to float32.
namespace surprisal {

/// Cells that one call works on, so that none takes seconds.
inline constexpr Limit cells_limit{"number of cells", 1, 1e6, false, true};

/// Throws std::invalid_argument unless `size` is `expected`: "[softmax] got 3 logits, not 4".
inline void check_count(const char* op, const char* name, std::size_t size, std::size_t expected) {
  if (size != expected) fail(op, "got ", size, " ", name, ", not ", expected);
}

/// Throws std::invalid_argument where a logit of a row is NaN, infinite or out of range:
/// "[softmax] logit nan of class 2 is not in [-1e+30, 1e+30]".
inline void check_logits(const char* op, std::span<const double> logits) {
  check(op, limits::classes, static_cast<double>(logits.size()));
  for (std::size_t c = 0; c < logits.size(); ++c)
    if (!(logits[c] >= limits::logit.minimum && logits[c] <= limits::logit.maximum))
      fail(op, "logit ", logits[c], " of class ", c, " is not in [", limits::logit.minimum, ", ",
           limits::logit.maximum, "]");
}

/// The same for a table (rows, classes), row-major; the message names the row too. At
/// most 10⁶ of them.
inline void check_logits(const char* op, std::span<const double> logits, std::size_t rows,
                         std::size_t classes) {
  check(op, limits::rows, static_cast<double>(rows));
  check(op, limits::classes, static_cast<double>(classes));
  check(op, cells_limit, static_cast<double>(rows * classes));
  check_count(op, "logits", logits.size(), rows * classes);
  for (std::size_t i = 0; i < logits.size(); ++i)
    if (!(logits[i] >= limits::logit.minimum && logits[i] <= limits::logit.maximum))
      fail(op, "logit ", logits[i], " at row ", i / classes, ", class ", i % classes,
           " is not in [", limits::logit.minimum, ", ", limits::logit.maximum, "]");
}

/// Throws std::invalid_argument where a class weight is NaN, negative or above its limit.
inline void check_class_weights(const char* op, std::span<const double> weight,
                                std::size_t classes) {
  check_count(op, "class weights", weight.size(), classes);
  for (std::size_t c = 0; c < weight.size(); ++c)
    if (!(weight[c] >= limits::class_weight.minimum && weight[c] <= limits::class_weight.maximum))
      fail(op, "weight ", weight[c], " of class ", c, " is not in [", limits::class_weight.minimum,
           ", ", limits::class_weight.maximum, "]");
}

}  // namespace surprisal
