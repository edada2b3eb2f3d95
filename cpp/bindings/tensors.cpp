#include "tensors.h"

#include <emscripten/bind.h>

namespace surprisal::bindings {

namespace {

struct Tensor {
  String name;
  TensorKind kind = TensorKind::parameter;
  Numbers shape;
  Float32Array values;
  Float32ArrayOrNull gradient;
};

}  // namespace

NamedTensors to_named_tensors(const std::vector<TensorCopy>& tensors) {
  return to_list<NamedTensors>(tensors, [](const TensorCopy& tensor) {
    return Tensor{String(emscripten::val(tensor.name)), tensor.kind, to_numbers(tensor.shape),
                  to_float32_array(tensor.values),
                  Float32ArrayOrNull(tensor.gradient.empty() ? emscripten::val::null()
                                                             : to_float32_array(tensor.gradient))};
  });
}

EMSCRIPTEN_BINDINGS(tensors) {
  emscripten::enum_<TensorKind>("TensorKind", emscripten::enum_value_type::string)
      .value("parameter", TensorKind::parameter)
      .value("activation", TensorKind::activation)
      .value("optimizer", TensorKind::optimizer);
  emscripten::value_object<Tensor>("NamedTensor")
      .field("name", &Tensor::name)
      .field("kind", &Tensor::kind)
      .field("shape", &Tensor::shape)
      .field("values", &Tensor::values)
      .field("gradient", &Tensor::gradient);
  emscripten::register_type<NamedTensors>("NamedTensor[]");
}

}  // namespace surprisal::bindings
