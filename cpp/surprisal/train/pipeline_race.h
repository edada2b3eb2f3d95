#pragma once

#include <span>
#include <vector>

#include "surprisal/train/loss_pipeline.h"

namespace surprisal {

/// One pipeline's way down from the common logits; entry 0 of each list is the start.
template <class T>
struct PipelineRun {
  Pipeline pipeline;
  double floor;                       // see `pipeline_floor`
  Matrix<T> first_gradient;           // (N, C): by the logits, at the start
  std::vector<T> losses;              // (steps + 1): what this pipeline itself reports
  std::vector<T> mean_surprisals;     // (steps + 1): mean −log p[y], the honest loss, in nats
  std::vector<T> mean_probabilities;  // (steps + 1): mean p[y]
  Matrix<T> target_probabilities;     // (steps + 1, N): p[y] of each row
  Matrix<T> logits;                   // (N, C): at the end
};

/// How long and how fast, and from where.
struct PipelineRace {
  std::span<const double> logits;  // (N, C), row-major
  Index rows;
  Index classes;
  std::span<const Index> targets;  // (N), each in [0, C)
  Index steps;
  double learning_rate;
};

/// Gradient descent on the logits themselves, z ← z − lr · dz, once for each pipeline, all from the
/// same logits: whoever still moves has a gradient.
/// Throws std::invalid_argument as `check_logits`, and for targets, steps or rate out of range, or
/// for more than 10⁶ rows × classes × steps.
template <class T>
std::vector<PipelineRun<T>> pipeline_race(const PipelineRace& race);

}  // namespace surprisal
