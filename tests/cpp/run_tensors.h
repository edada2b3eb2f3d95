#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "near.h"
#include "surprisal/train/rnn_run.h"

/// Whether two runs show the same tables of tensors: names, shapes, values and gradients, bit for
/// bit.
inline bool same_tensors(const std::vector<surprisal::TensorCopy>& left,
                         const std::vector<surprisal::TensorCopy>& right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                    [](const auto& a, const auto& b) {
                      return a.name == b.name && a.kind == b.kind && a.shape == b.shape &&
                             same_bits(a.values, b.values) && same_bits(a.gradient, b.gradient);
                    });
}

/// Whether two runs stand at the same point: update, history and every tensor.
inline bool same_state(surprisal::RnnRun& left, surprisal::RnnRun& right) {
  return left.update() == right.update() && left.diverged() == right.diverged() &&
         same_bits(left.losses(), right.losses()) &&
         same_bits(left.series("p_target"), right.series("p_target")) &&
         same_tensors(left.tensors(), right.tensors());
}

/// All parameters of a run, in the order of its table.
inline std::vector<float> parameters_of(surprisal::RnnRun& run) {
  std::vector<float> all;
  for (const auto& tensor : run.tensors())
    if (tensor.kind == surprisal::TensorKind::parameter)
      all.insert(all.end(), tensor.values.begin(), tensor.values.end());
  return all;
}
