#include "surprisal/train/pipeline_race.h"

#include "surprisal/core/elementary.h"
#include "surprisal/ops/check_logits.h"
#include "surprisal/ops/softmax.h"

namespace surprisal {

namespace {

constexpr const char* op = "pipeline_race";
constexpr Limit work{"number of rows times classes times steps", 1, 1e6, false, true};

template <class T>
void record_probabilities(const Matrix<T>& z, std::span<const Index> targets, Eigen::Index step,
                          PipelineRun<T>& run) {
  Matrix<T> log_p(z.rows(), z.cols());
  log_softmax_forward<T>(z, log_p);
  double surprisal = 0, probability = 0;
  for (Eigen::Index n = 0; n < z.rows(); ++n) {
    const T at_target = log_p(n, targets[static_cast<std::size_t>(n)]);
    const T p = exp(at_target);
    run.target_probabilities(step, n) = p;
    surprisal -= at_target;
    probability += p;
  }
  const auto rows = static_cast<double>(z.rows());
  run.mean_surprisals.push_back(static_cast<T>(surprisal / rows));
  run.mean_probabilities.push_back(static_cast<T>(probability / rows));
}

template <class T>
PipelineRun<T> descend(Pipeline pipeline, const PipelineRace& race) {
  PipelineRun<T> run{};
  run.pipeline = pipeline;
  run.floor = pipeline_floor(pipeline, race.classes);
  run.target_probabilities.resize(race.steps + 1, race.rows);
  run.logits = Eigen::Map<const Matrix<double>>(race.logits.data(), race.rows, race.classes)
                   .template cast<T>();
  Matrix<T> dz(race.rows, race.classes);
  for (Index step = 0; step <= race.steps; ++step) {
    run.losses.push_back(pipeline_loss<T>(pipeline, run.logits, race.targets, dz));
    record_probabilities(run.logits, race.targets, step, run);
    if (step == 0) run.first_gradient = dz;
    if (step < race.steps) run.logits -= static_cast<T>(race.learning_rate) * dz;
  }
  return run;
}

}  // namespace

template <class T>
std::vector<PipelineRun<T>> pipeline_race(const PipelineRace& race) {
  check_logits(op, race.logits, static_cast<std::size_t>(race.rows),
               static_cast<std::size_t>(race.classes));
  check(op, limits::race_steps, static_cast<double>(race.steps));
  check(op, limits::race_learning_rate, race.learning_rate);
  check(op, work, static_cast<double>(race.rows * race.classes * race.steps));
  std::vector<PipelineRun<T>> runs;
  for (const Pipeline pipeline : all_pipelines) runs.push_back(descend<T>(pipeline, race));
  return runs;
}

#define SURPRISAL_INSTANTIATE(T) \
  template std::vector<PipelineRun<T>> pipeline_race<T>(const PipelineRace&);
SURPRISAL_INSTANTIATE(float)
SURPRISAL_INSTANTIATE(double)
#undef SURPRISAL_INSTANTIATE

}  // namespace surprisal
