#include "surprisal/random/init.h"

#include <cmath>
#include <span>

#include "surprisal/random/distributions.h"

namespace surprisal {

namespace {

template <class Tensor>
std::span<float> elements(Tensor& tensor) {
  return {tensor.data(), static_cast<std::size_t>(tensor.size())};
}

}  // namespace

void init_embedding(Generator& generator, MatrixOut<float> weight) {
  normal_fill(generator, elements(weight));
}

void init_rnn(Generator& generator, MatrixOut<float> weight_ih, MatrixOut<float> weight_hh,
              VectorOut<float> bias_ih, VectorOut<float> bias_hh) {
  const double bound = 1.0 / std::sqrt(static_cast<double>(weight_hh.cols()));
  for (const auto values :
       {elements(weight_ih), elements(weight_hh), elements(bias_ih), elements(bias_hh)})
    uniform_fill(generator, -bound, bound, values);
}

void init_linear(Generator& generator, MatrixOut<float> weight, VectorOut<float> bias) {
  const double inputs = static_cast<double>(weight.cols());
  // Algebraically 1/√I; in this form it rounds as PyTorch's does.
  const double bound = std::sqrt(3.0) * (std::sqrt(2.0 / (1.0 + 5.0)) / std::sqrt(inputs));
  uniform_fill(generator, -bound, bound, elements(weight));
  const double bias_bound = 1.0 / std::sqrt(inputs);
  uniform_fill(generator, -bias_bound, bias_bound, elements(bias));
}

}  // namespace surprisal
