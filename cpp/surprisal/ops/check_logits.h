#pragma once

#include <limits>
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
  if (size != expected) fail(op, "got ", counted(size, name), ", not ", expected);
}

/// Whether a logit is a mask, with which its class can never be: −∞, or the least number of a float
/// type, which some write for it (−3.4e38 of float32 and bfloat16).
inline bool is_mask(double logit) { return logit <= -3.3e38; }

/// Compares as float32, since 10³⁰ itself is a little more when rounded to float32.
inline bool is_logit(double logit) {
  return is_mask(logit) ||
         (logit >= static_cast<double>(static_cast<float>(limits::logit.minimum)) &&
          logit <= static_cast<double>(static_cast<float>(limits::logit.maximum)));
}

/// Throws for a logit that is NaN, +∞ or out of range; `place` says where it is.
template <class... Place>
[[noreturn]] void refuse_logit(const char* op, double logit, const Place&... place) {
  fail(op, "logit ", logit, place..., " is not in [", limits::logit.minimum, ", ",
       limits::logit.maximum, "], nor -Infinity, which masks a class");
}

/// Whether all logits of a row are −∞, so that nothing is left to choose.
template <class T>
bool all_masked(std::span<const T> logits) {
  for (const T logit : logits)
    if (logit != -std::numeric_limits<T>::infinity()) return false;
  return true;
}

/// Throws std::invalid_argument where a logit of a row is NaN, +∞ or out of range, or where all are
/// −∞: "[softmax] logit nan of class 2 is not in [-1e+30, 1e+30], nor -Infinity, which masks a
/// class".
inline void check_logits(const char* op, std::span<const double> logits) {
  check(op, limits::classes, static_cast<double>(logits.size()));
  for (std::size_t c = 0; c < logits.size(); ++c)
    if (!is_logit(logits[c])) refuse_logit(op, logits[c], " of class ", c);
  if (all_masked(logits))
    fail(op, "every logit is -Infinity: one class at least must stay unmasked");
}

/// The values of a table (rows, classes), row-major, in double or float.
template <class T>
void check_table_of_logits(const char* op, std::span<const T> logits, std::size_t classes) {
  for (std::size_t i = 0; i < logits.size(); ++i)
    if (!is_logit(logits[i]))
      refuse_logit(op, logits[i], " at row ", i / classes, ", class ", i % classes);
  for (std::size_t start = 0; start < logits.size(); start += classes)
    if (all_masked(logits.subspan(start, classes)))
      fail(op, "every logit of row ", start / classes,
           " is -Infinity: one class at least must stay unmasked");
}

/// The same for a table (rows, classes), row-major; the message names the row too. At
/// most 10⁶ of them.
inline void check_logits(const char* op, std::span<const double> logits, std::size_t rows,
                         std::size_t classes) {
  check(op, limits::rows, static_cast<double>(rows));
  check(op, limits::classes, static_cast<double>(classes));
  check(op, cells_limit, static_cast<double>(rows * classes));
  check_count(op, "logit", logits.size(), rows * classes);
  check_table_of_logits(op, logits, classes);
}

/// Throws std::invalid_argument where a class weight is NaN, negative or above its limit.
inline void check_class_weights(const char* op, std::span<const double> weight,
                                std::size_t classes) {
  check_count(op, "class weight", weight.size(), classes);
  for (std::size_t c = 0; c < weight.size(); ++c)
    if (!(weight[c] >= limits::class_weight.minimum && weight[c] <= limits::class_weight.maximum))
      fail(op, "weight ", weight[c], " of class ", c, " is not in [", limits::class_weight.minimum,
           ", ", limits::class_weight.maximum, "]");
}

}  // namespace surprisal
