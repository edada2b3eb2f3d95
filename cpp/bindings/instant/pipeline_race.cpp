#include "surprisal/train/pipeline_race.h"

#include <emscripten/bind.h>

#include "guard.h"
#include "lab_values.h"
#include "whole.h"

namespace surprisal::bindings {

namespace {

constexpr const char* op = "pipeline_race";

using Runs = Value<struct PipelineRunsName>;

struct Request {
  Float64Array logits;
  double rows = 0;
  double classes = 0;
  Int32Array targets;
  double steps = 0;
  double learning_rate = 0;
};

struct Run {
  Pipeline pipeline = Pipeline::cross_entropy;
  double floor = 0;
  Float64Array first_gradient;
  Float64Array losses;
  Float64Array mean_surprisals;
  Float64Array mean_probabilities;
  Float64Array target_probabilities;
  Float64Array logits;
};

Runs to_runs(const std::vector<PipelineRun<float>>& runs) {
  return to_list<Runs>(runs, [](const PipelineRun<float>& run) {
    return Run{run.pipeline,
               run.floor,
               to_doubles(run.first_gradient),
               to_doubles(run.losses),
               to_doubles(run.mean_surprisals),
               to_doubles(run.mean_probabilities),
               to_doubles(run.target_probabilities),
               to_doubles(run.logits)};
  });
}

Runs race(Request request) {
  const auto logits = to_doubles(request.logits);
  const auto targets = to_indices(request.targets);
  return to_runs(pipeline_race<float>({
      .logits = logits,
      .rows = whole(op, limits::rows, request.rows),
      .classes = whole(op, limits::classes, request.classes),
      .targets = targets,
      .steps = whole(op, limits::race_steps, request.steps),
      .learning_rate = request.learning_rate,
  }));
}

}  // namespace

EMSCRIPTEN_BINDINGS(pipeline_race) {
  emscripten::enum_<Pipeline>("Pipeline", emscripten::enum_value_type::string)
      .value("softmax-log-nll", Pipeline::softmax_log_nll)
      .value("log-softmax-nll", Pipeline::log_softmax_nll)
      .value("cross-entropy", Pipeline::cross_entropy)
      .value("log-sum-exp", Pipeline::log_sum_exp)
      .value("softmax-cross-entropy", Pipeline::softmax_cross_entropy)
      .value("softmax-nll", Pipeline::softmax_nll);
  emscripten::value_object<Request>("PipelineRaceRequest")
      .field("logits", &Request::logits)
      .field("rows", &Request::rows)
      .field("classes", &Request::classes)
      .field("targets", &Request::targets)
      .field("steps", &Request::steps)
      .field("learningRate", &Request::learning_rate);
  emscripten::value_object<Run>("PipelineRun")
      .field("pipeline", &Run::pipeline)
      .field("floor", &Run::floor)
      .field("firstGradient", &Run::first_gradient)
      .field("losses", &Run::losses)
      .field("meanSurprisals", &Run::mean_surprisals)
      .field("meanProbabilities", &Run::mean_probabilities)
      .field("targetProbabilities", &Run::target_probabilities)
      .field("logits", &Run::logits);
  emscripten::register_type<Runs>("PipelineRun[]");
  emscripten::function("pipelineRace(request)", &Guard<&race>::call);
}

}  // namespace surprisal::bindings
