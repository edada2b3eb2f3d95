#pragma once

#include "arrays.h"
#include "surprisal/core/tensor_copy.h"

namespace surprisal::bindings {

using NamedTensors = Value<struct NamedTensorsName>;

NamedTensors to_named_tensors(const std::vector<TensorCopy>& tensors);

}  // namespace surprisal::bindings
