#include "surprisal/ops/cross_entropy.h"

#include <emscripten/bind.h>

#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include "arrays.h"
#include "guard.h"
#include "surprisal/core/memory.h"
#include "surprisal/ops/softmax.h"
#include "whole.h"

namespace surprisal::bindings {

namespace {

constexpr const char* op = "cross_entropy";
constexpr Limit extent{"number of rows or classes", 1, 1e7, false, true};
constexpr Limit ignore_index_limit{"ignore_index", -limits::largest_seed, limits::largest_seed,
                                   false, true};

struct Request {
  Float32Array logits;
  double rows = 0;
  double classes = 0;
  Int32Array targets;
  std::optional<Float32Array> weight;
  std::optional<double> ignore_index;
  std::optional<double> label_smoothing;
  std::string reduction;
};

struct Response {
  float loss = 0;
  Float32Array row_losses;
  float divisor = 0;
  Float32Array probabilities;
  Float32Array log_probabilities;
  Float32Array gradient;
};

Reduction to_reduction(const std::string& name) {
  if (name == "mean") return Reduction::mean;
  if (name == "sum") return Reduction::sum;
  if (name == "none") return Reduction::none;
  fail(op, "reduction \"", name, "\" is not one of mean, sum, none");
}

/// Compares as float32, since 10³⁰ itself is a little more when rounded to float32.
bool within(const Limit& limit, float value) {
  return value >= static_cast<float>(limit.minimum) && value <= static_cast<float>(limit.maximum);
}

void check_size(const char* name, std::size_t size, std::size_t expected) {
  if (size != expected) fail(op, name, " has ", size, " values, expected ", expected);
}

void check_values(const std::vector<float>& logits, std::size_t classes,
                  const std::vector<float>& weight) {
  for (std::size_t i = 0; i < logits.size(); ++i)
    if (!within(limits::logit, logits[i]))
      fail(op, "logit ", logits[i], " at row ", i / classes, ", class ", i % classes,
           " is not in [", limits::logit.minimum, ", ", limits::logit.maximum, "]");
  for (std::size_t c = 0; c < weight.size(); ++c)
    if (!within(limits::class_weight, weight[c]))
      fail(op, "weight ", weight[c], " of class ", c, " is not in [", limits::class_weight.minimum,
           ", ", limits::class_weight.maximum, "]");
}

Response cross_entropy(Request request) {
  const std::int64_t rows = whole(op, extent, request.rows);
  const std::int64_t classes = whole(op, extent, request.classes);
  const std::size_t size = whole(op, cells, request.rows * request.classes);
  const Reduction reduction = to_reduction(request.reduction);
  const Reservation memory(op, cross_entropy_bytes(rows, classes), "the number of rows or classes");

  std::vector<float> logits = to_vector<float>(request.logits);
  const std::vector<Index> targets = to_vector<Index, std::int32_t>(request.targets);
  const std::vector<float> weight =
      request.weight ? to_vector<float>(*request.weight) : std::vector<float>{};
  check_size("logits", logits.size(), size);
  check_size("targets", targets.size(), rows);
  if (request.weight) check_size("weight", weight.size(), classes);
  check_values(logits, classes, weight);

  CrossEntropyOptions<float> options;
  options.weight = weight;
  if (request.ignore_index)
    options.ignore_index = whole(op, ignore_index_limit, *request.ignore_index);
  const double label_smoothing = request.label_smoothing.value_or(0);
  check(op, limits::label_smoothing, label_smoothing);
  options.label_smoothing = static_cast<float>(label_smoothing);
  check_targets<float>(op, rows, classes, targets, options);

  std::vector<float> log_p_values(size), p_values(size), row_losses(rows);
  const MatrixView<float> z(logits.data(), rows, classes);
  MatrixView<float> log_p(log_p_values.data(), rows, classes);
  MatrixView<float> p(p_values.data(), rows, classes);

  log_softmax_forward<float>(z, log_p);
  probabilities<float>(log_p, p);
  cross_entropy_forward<float>(log_p, targets, options, row_losses);
  const float divisor = nll_divisor<float>(targets, options, reduction);
  const float loss = reduce<float>(row_losses, divisor);
  MatrixView<float> dz(logits.data(), rows, classes);  // the logits are not needed any more
  cross_entropy_backward<float>(p, targets, options, divisor, dz);

  return {loss,
          to_float32_array(row_losses),
          divisor,
          to_float32_array(p_values),
          to_float32_array(log_p_values),
          to_float32_array(logits)};
}

}  // namespace

EMSCRIPTEN_BINDINGS(cross_entropy) {
  emscripten::value_object<Request>("CrossEntropyRequest")
      .field("logits", &Request::logits)
      .field("rows", &Request::rows)
      .field("classes", &Request::classes)
      .field("targets", &Request::targets)
      .field("weight", &Request::weight)
      .field("ignoreIndex", &Request::ignore_index)
      .field("labelSmoothing", &Request::label_smoothing)
      .field("reduction", &Request::reduction);
  emscripten::value_object<Response>("CrossEntropyResult")
      .field("loss", &Response::loss)
      .field("rowLosses", &Response::row_losses)
      .field("divisor", &Response::divisor)
      .field("probabilities", &Response::probabilities)
      .field("logProbabilities", &Response::log_probabilities)
      .field("gradient", &Response::gradient);
  emscripten::function("crossEntropy(request)", &Guard<&cross_entropy>::call);
}

}  // namespace surprisal::bindings
