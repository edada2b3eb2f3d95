#include "surprisal/ops/naive_softmax.h"

#include <emscripten/bind.h>

#include <string>

#include "guard.h"
#include "lab_values.h"
#include "surprisal/core/elementary.h"

namespace surprisal::bindings {

namespace {

constexpr const char* op = "softmax";

struct Steps {
  Float32Array logits;
  float shift = 0;
  Float32Array shifted;
  Float32Array exponentials;
  float sum = 0;
  Float32Array probabilities;
  Float32Array log_of_probabilities;
  float log_sum = 0;
  Float32Array log_probabilities;
};

struct Sweep {
  Float64Array xs;
  Float32Array naive;
  Float32Array shifted;
};

struct Format {
  float largest = 0;
  float smallest_normal = 0;
  float smallest = 0;
  float epsilon = 0;
  double log_largest = 0;
};

NumberFormat to_format(const std::string& name) {
  if (name == "float32") return NumberFormat::float32;
  if (name == "float16") return NumberFormat::float16;
  if (name == "bfloat16") return NumberFormat::bfloat16;
  fail(op, "number format \"", name, "\" is not one of float32, float16, bfloat16");
}

Shift to_shift(const std::string& name) {
  if (name == "none") return Shift::none;
  if (name == "maximum") return Shift::maximum;
  fail(op, "shift \"", name, "\" is not one of none, maximum");
}

Growth to_growth(const std::string& name) {
  if (name == "offset") return Growth::offset;
  if (name == "scale") return Growth::scale;
  fail(op, "growth \"", name, "\" is not one of offset, scale");
}

Steps written_out(Float64Array logits, std::string shift, std::string format) {
  const auto s = written_out_softmax(to_doubles(logits), to_shift(shift), to_format(format));
  return {to_float32_array(s.logits),
          s.shift,
          to_float32_array(s.shifted),
          to_float32_array(s.exponentials),
          s.sum,
          to_float32_array(s.probabilities),
          to_float32_array(s.log_of_probabilities),
          s.log_sum,
          to_float32_array(s.log_probabilities)};
}

Sweep sweep(Float64Array logits, std::string growth, Spacing spacing, std::string format) {
  const auto xs = to_points(op, spacing);
  const auto both = written_out_sweep(to_doubles(logits), to_growth(growth), xs, to_format(format));
  return {to_float64_array(xs), to_float32_array(both.naive), to_float32_array(both.shifted)};
}

Format number_format(std::string name) {
  const FormatRange range = range_of(to_format(name));
  return {range.largest, range.smallest_normal, range.smallest, range.epsilon,
          log<double>(range.largest)};
}

}  // namespace

EMSCRIPTEN_BINDINGS(naive_softmax) {
  emscripten::value_object<Steps>("WrittenOutSoftmax")
      .field("logits", &Steps::logits)
      .field("shift", &Steps::shift)
      .field("shifted", &Steps::shifted)
      .field("exponentials", &Steps::exponentials)
      .field("sum", &Steps::sum)
      .field("probabilities", &Steps::probabilities)
      .field("logOfProbabilities", &Steps::log_of_probabilities)
      .field("logSum", &Steps::log_sum)
      .field("logProbabilities", &Steps::log_probabilities);
  emscripten::value_object<Sweep>("WrittenOutSweep")
      .field("xs", &Sweep::xs)
      .field("naive", &Sweep::naive)
      .field("shifted", &Sweep::shifted);
  emscripten::value_object<Format>("FormatRange")
      .field("largest", &Format::largest)
      .field("smallestNormal", &Format::smallest_normal)
      .field("smallest", &Format::smallest)
      .field("epsilon", &Format::epsilon)
      .field("logLargest", &Format::log_largest);
  emscripten::function("writtenOutSoftmax(logits, shift, format)", &Guard<&written_out>::call);
  emscripten::function("writtenOutSweep(logits, growth, spacing, format)", &Guard<&sweep>::call);
  emscripten::function("numberFormat(name)", &Guard<&number_format>::call);
}

}  // namespace surprisal::bindings
