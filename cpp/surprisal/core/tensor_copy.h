#pragma once

#include <string>
#include <vector>

#include "surprisal/core/tensor.h"

namespace surprisal {

/// A tensor of a run, copied out for reading.
struct TensorCopy {
  std::string name;
  TensorKind kind;
  std::vector<Index> shape;     // empty for a single number
  std::vector<float> values;    // row-major
  std::vector<float> gradient;  // same shape; empty where none exists
};

}  // namespace surprisal
