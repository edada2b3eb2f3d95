#include "surprisal/ops/cross_entropy.h"

#include <emscripten/bind.h>

#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include "arrays.h"
#include "guard.h"
#include "surprisal/core/memory.h"
#include "surprisal/ops/check_logits.h"
#include "surprisal/ops/class_probabilities.h"
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
  std::optional<Float32Array> target_probabilities;
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

/// Compares as float32, which is what is given.
bool within(const Limit& limit, float value) {
  return value >= static_cast<float>(limit.minimum) && value <= static_cast<float>(limit.maximum);
}

void check_size(const char* name, std::size_t size, std::size_t expected) {
  if (size != expected) fail(op, name, " has ", counted(size, "value"), ", expected ", expected);
}

void check_values(const std::vector<float>& logits, std::size_t classes,
                  const std::vector<float>& weight) {
  check_table_of_logits<float>(op, logits, classes);
  for (std::size_t c = 0; c < weight.size(); ++c)
    if (!within(limits::class_weight, weight[c]))
      fail(op, "weight ", weight[c], " of class ", c, " is not in [", limits::class_weight.minimum,
           ", ", limits::class_weight.maximum, "]");
}

/// The losses of all rows, and their gradient in place of the logits.
struct Measured {
  std::vector<float> row_losses;
  float divisor = 0;
  float loss = 0;
};

Measured of_classes(MatrixIn<float> log_p, MatrixIn<float> p, std::span<const Index> targets,
                    const CrossEntropyOptions<float>& options, Reduction reduction,
                    MatrixOut<float> dz) {
  Measured m{std::vector<float>(targets.size())};
  cross_entropy_forward<float>(log_p, targets, options, m.row_losses);
  m.divisor = nll_divisor<float>(targets, options, reduction);
  m.loss = reduce<float>(m.row_losses, m.divisor);
  cross_entropy_backward<float>(p, targets, options, m.divisor, dz);
  return m;
}

Measured of_probabilities(MatrixIn<float> log_p, MatrixIn<float> p, MatrixIn<float> q,
                          const CrossEntropyOptions<float>& options, Reduction reduction,
                          MatrixOut<float> dz) {
  Measured m{std::vector<float>(static_cast<std::size_t>(log_p.rows()))};
  class_probabilities_forward<float>(log_p, q, options, m.row_losses);
  m.divisor = class_probabilities_divisor<float>(log_p.rows(), reduction);
  m.loss = reduce<float>(m.row_losses, m.divisor);
  class_probabilities_backward<float>(p, q, options, m.divisor, dz);
  return m;
}

Response cross_entropy(Request request) {
  const std::int64_t rows = whole(op, extent, request.rows);
  const std::int64_t classes = whole(op, extent, request.classes);
  const std::size_t size = whole(op, cells, request.rows * request.classes);
  const Reduction reduction = to_reduction(request.reduction);
  const bool soft = request.target_probabilities.has_value();
  const double probability_bytes = soft ? 4.0 * static_cast<double>(size) : 0;
  const Reservation memory(op, cross_entropy_bytes(rows, classes) + probability_bytes,
                           "the number of rows or classes");

  std::vector<float> logits = to_vector<float>(request.logits);
  const std::vector<Index> targets = to_vector<Index, std::int32_t>(request.targets);
  const std::vector<float> weight =
      request.weight ? to_vector<float>(*request.weight) : std::vector<float>{};
  check_size("logits", logits.size(), size);
  std::vector<float> q_values;
  if (soft) {
    q_values = to_vector<float>(*request.target_probabilities);
    check_size("target probabilities", q_values.size(), size);
  } else {
    check_size("targets", targets.size(), rows);
  }
  if (request.weight) check_size("weight", weight.size(), classes);
  check_values(logits, classes, weight);

  CrossEntropyOptions<float> options;
  options.weight = weight;
  if (request.ignore_index)
    options.ignore_index = whole(op, ignore_index_limit, *request.ignore_index);
  const double label_smoothing = request.label_smoothing.value_or(0);
  check(op, limits::label_smoothing, label_smoothing);
  options.label_smoothing = static_cast<float>(label_smoothing);
  if (soft)
    check_class_probabilities<float>(op, q_values, classes);
  else
    check_targets<float>(op, rows, classes, targets, options);

  std::vector<float> log_p_values(size), p_values(size);
  const MatrixView<float> z(logits.data(), rows, classes);
  MatrixView<float> log_p(log_p_values.data(), rows, classes);
  MatrixView<float> p(p_values.data(), rows, classes);

  log_softmax_forward<float>(z, log_p);
  probabilities<float>(log_p, p);
  MatrixView<float> dz(logits.data(), rows, classes);  // the logits are not needed any more
  const Measured m =
      soft ? of_probabilities(log_p, p, MatrixView<float>(q_values.data(), rows, classes), options,
                              reduction, dz)
           : of_classes(log_p, p, targets, options, reduction, dz);

  return {m.loss,
          to_float32_array(m.row_losses),
          m.divisor,
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
      .field("targetProbabilities", &Request::target_probabilities)
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
