#include <emscripten/bind.h>

#include <optional>

#include "guard.h"
#include "lab_values.h"
#include "surprisal/ops/softmax_view.h"

namespace surprisal::bindings {

namespace {

constexpr const char* op = "softmax";

struct View {
  Float32Array scaled;
  Float32Array exponentials;
  float sum = 0;
  float maximum = 0;
  Float32Array shifted_exponentials;
  float shifted_sum = 0;
  Float32Array probabilities;
  Float32Array log_probabilities;
  Float32Array jacobian;
};

struct Sweep {
  Float64Array xs;
  Float32Array probabilities;
};

struct Curve {
  Float64Array xs;
  Float32Array values;
};

template <class Numbers>
Float32Array floats(const Numbers& numbers) {
  return to_float32_array({numbers.data(), static_cast<std::size_t>(numbers.size())});
}

View view(Float64Array logits, std::optional<double> temperature) {
  const auto v = softmax_view<float>(to_doubles(logits), temperature.value_or(1));
  return {floats(v.scaled),
          floats(v.exponentials),
          v.sum,
          v.maximum,
          floats(v.shifted_exponentials),
          v.shifted_sum,
          floats(v.probabilities),
          floats(v.log_probabilities),
          floats(v.jacobian)};
}

Sweep sweep(Float64Array logits, Int32Array moving, Spacing spacing,
            std::optional<double> temperature) {
  const auto xs = to_points(op, spacing);
  const auto p =
      softmax_sweep<float>(to_doubles(logits), to_indices(moving), xs, temperature.value_or(1));
  return {to_float64_array(xs), floats(p)};
}

Curve exponential_curve(Spacing spacing) {
  const auto xs = to_points("exp", spacing);
  return {to_float64_array(xs), to_float32_array(exp_curve<float>(xs))};
}

}  // namespace

EMSCRIPTEN_BINDINGS(softmax) {
  emscripten::value_object<View>("SoftmaxView")
      .field("scaled", &View::scaled)
      .field("exponentials", &View::exponentials)
      .field("sum", &View::sum)
      .field("maximum", &View::maximum)
      .field("shiftedExponentials", &View::shifted_exponentials)
      .field("shiftedSum", &View::shifted_sum)
      .field("probabilities", &View::probabilities)
      .field("logProbabilities", &View::log_probabilities)
      .field("jacobian", &View::jacobian);
  emscripten::value_object<Sweep>("SoftmaxSweep")
      .field("xs", &Sweep::xs)
      .field("probabilities", &Sweep::probabilities);
  emscripten::value_object<Curve>("ExponentialCurve")
      .field("xs", &Curve::xs)
      .field("values", &Curve::values);
  emscripten::function("softmax(logits, temperature)", &Guard<&view>::call);
  emscripten::function("softmaxSweep(logits, moving, spacing, temperature)", &Guard<&sweep>::call);
  emscripten::function("exponentialCurve(spacing)", &Guard<&exponential_curve>::call);
}

}  // namespace surprisal::bindings
