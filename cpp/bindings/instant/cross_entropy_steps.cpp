#include "surprisal/ops/cross_entropy_steps.h"

#include <emscripten/bind.h>

#include <optional>
#include <string>

#include "guard.h"
#include "lab_values.h"
#include "whole.h"

namespace surprisal::bindings {

namespace {

constexpr const char* op = "cross_entropy";
constexpr Limit ignore_index_limit{"ignore_index", -limits::largest_seed, limits::largest_seed,
                                   false, true};
constexpr double usual_ignore_index = -100;

struct Request {
  Float64Array logits;
  double rows = 0;
  double classes = 0;
  Int32Array targets;
  std::optional<Float64Array> target_probabilities;
  std::optional<Float64Array> weight;
  std::optional<double> ignore_index;
  std::optional<double> label_smoothing;
  std::string reduction;
  std::optional<std::string> precision;
};

struct Response {
  Float64Array maxima;
  Float64Array exponentials;
  Float64Array sums;
  Float64Array shifted_exponentials;
  Float64Array shifted_sums;
  Float64Array probabilities;
  Float64Array log_probabilities;
  Float64Array nll;
  Float64Array spread;
  Float64Array row_weights;
  Float64Array row_losses;
  Float64Array running_losses;
  Float64Array running_weights;
  Float64Array running_means;
  double counted_rows = 0;
  double numerator = 0;
  double divisor = 0;
  double loss = 0;
  double perplexity = 0;
  Float64Array gradient;
};

Reduction to_reduction(const std::string& name) {
  if (name == "mean") return Reduction::mean;
  if (name == "sum") return Reduction::sum;
  if (name == "none") return Reduction::none;
  fail(op, "reduction \"", name, "\" is not one of mean, sum, none");
}

template <class T>
Response to_response(const CrossEntropySteps<T>& s) {
  return {to_doubles(s.maxima),
          to_doubles(s.exponentials),
          to_doubles(s.sums),
          to_doubles(s.shifted_exponentials),
          to_doubles(s.shifted_sums),
          to_doubles(s.probabilities),
          to_doubles(s.log_probabilities),
          to_doubles(s.nll),
          to_doubles(s.spread),
          to_doubles(s.row_weights),
          to_doubles(s.row_losses),
          to_doubles(s.running_losses),
          to_doubles(s.running_weights),
          to_doubles(s.running_means),
          static_cast<double>(s.counted_rows),
          s.numerator,
          s.divisor,
          s.loss,
          s.perplexity,
          to_doubles(s.gradient)};
}

Response steps(Request request) {
  const auto logits = to_doubles(request.logits);
  const auto weight = request.weight ? to_doubles(*request.weight) : std::vector<double>{};
  const auto targets = to_indices(request.targets);
  const auto target_probabilities = request.target_probabilities
                                        ? to_doubles(*request.target_probabilities)
                                        : std::vector<double>{};
  const CrossEntropyTable table{
      .logits = logits,
      .rows = whole(op, limits::rows, request.rows),
      .classes = whole(op, limits::classes, request.classes),
      .targets = targets,
      .weight = weight,
      .ignore_index =
          whole(op, ignore_index_limit, request.ignore_index.value_or(usual_ignore_index)),
      .label_smoothing = request.label_smoothing.value_or(0),
      .reduction = to_reduction(request.reduction),
      .target_probabilities = target_probabilities,
  };
  return in_precision(op, request.precision,
                      [&]<class T>(T) { return to_response(cross_entropy_steps<T>(table)); });
}

}  // namespace

EMSCRIPTEN_BINDINGS(cross_entropy_steps) {
  emscripten::value_object<Request>("CrossEntropyStepsRequest")
      .field("logits", &Request::logits)
      .field("rows", &Request::rows)
      .field("classes", &Request::classes)
      .field("targets", &Request::targets)
      .field("targetProbabilities", &Request::target_probabilities)
      .field("weight", &Request::weight)
      .field("ignoreIndex", &Request::ignore_index)
      .field("labelSmoothing", &Request::label_smoothing)
      .field("reduction", &Request::reduction)
      .field("precision", &Request::precision);
  emscripten::value_object<Response>("CrossEntropySteps")
      .field("maxima", &Response::maxima)
      .field("exponentials", &Response::exponentials)
      .field("sums", &Response::sums)
      .field("shiftedExponentials", &Response::shifted_exponentials)
      .field("shiftedSums", &Response::shifted_sums)
      .field("probabilities", &Response::probabilities)
      .field("logProbabilities", &Response::log_probabilities)
      .field("nll", &Response::nll)
      .field("spread", &Response::spread)
      .field("rowWeights", &Response::row_weights)
      .field("rowLosses", &Response::row_losses)
      .field("runningLosses", &Response::running_losses)
      .field("runningWeights", &Response::running_weights)
      .field("runningMeans", &Response::running_means)
      .field("countedRows", &Response::counted_rows)
      .field("numerator", &Response::numerator)
      .field("divisor", &Response::divisor)
      .field("loss", &Response::loss)
      .field("perplexity", &Response::perplexity)
      .field("gradient", &Response::gradient);
  emscripten::function("crossEntropySteps(request)", &Guard<&steps>::call);
}

}  // namespace surprisal::bindings
