#include "surprisal/ops/squared_error.h"

#include <emscripten/bind.h>

#include "guard.h"
#include "lab_values.h"

namespace surprisal::bindings {

namespace {

struct Point {
  double loss = 0;
  double gradient = 0;
};

struct Curve {
  Float64Array predictions;
  Float64Array losses;
  Float64Array gradients;
};

Point point(double prediction, double target) {
  return {squared_error_forward(prediction, target), squared_error_backward(prediction, target)};
}

Curve curve(Spacing predictions, double target) {
  const auto xs = to_points("squared_error", predictions);
  std::vector<double> losses, gradients;
  for (const double x : xs) {
    losses.push_back(squared_error_forward(x, target));
    gradients.push_back(squared_error_backward(x, target));
  }
  return {to_float64_array(xs), to_float64_array(losses), to_float64_array(gradients)};
}

}  // namespace

EMSCRIPTEN_BINDINGS(squared_error) {
  emscripten::value_object<Point>("SquaredError")
      .field("loss", &Point::loss)
      .field("gradient", &Point::gradient);
  emscripten::value_object<Curve>("SquaredErrorCurve")
      .field("predictions", &Curve::predictions)
      .field("losses", &Curve::losses)
      .field("gradients", &Curve::gradients);
  emscripten::function("squaredError(prediction, target)", &Guard<&point>::call);
  emscripten::function("squaredErrorCurve(predictions, target)", &Guard<&curve>::call);
}

}  // namespace surprisal::bindings
