// What a run of the toy model shows of itself: parameters by name, and the activations of an
// update.

#include <algorithm>

#include "surprisal/ops/softmax.h"
#include "surprisal/train/rnn_run.h"

namespace surprisal {

namespace {

std::vector<float> copy(const float* values, std::size_t count) { return {values, values + count}; }

template <class Tensor>
std::vector<float> copy(const Tensor& tensor) {
  return copy(tensor.data(), static_cast<std::size_t>(tensor.size()));
}

TensorCopy copy(const NamedTensor<float>& tensor, bool with_gradient) {
  TensorCopy out{tensor.name, tensor.kind, tensor.shape, copy(tensor.value, tensor.size()), {}};
  if (with_gradient) out.gradient = copy(tensor.gradient, tensor.size());
  return out;
}

}  // namespace

std::vector<TensorCopy> RnnRun::named(const ParameterGroup&, const RowVector<float>& all) const {
  ToyRnnParams<float> laid_out(sizes_);
  laid_out.all = all;
  std::vector<TensorCopy> out;
  for (const auto& tensor : toy_rnn_tensors<float>(laid_out, laid_out))
    out.push_back(copy(tensor, false));
  return out;
}

void RnnRun::add_activations(std::vector<TensorCopy>& out) {
  if (traced_ < 0) return;
  Example& example = examples_[static_cast<std::size_t>(traced_)];
  ToyRnnActivations<float>& a = example.activations;
  for (const auto& tensor : toy_rnn_tensors<float>(a, example.dactivations))
    out.push_back(copy(tensor, has_gradients()));

  const auto add = [&out](const char* name, std::vector<Index> shape, std::vector<float> values) {
    out.push_back({name, TensorKind::activation, std::move(shape), std::move(values), {}});
  };
  const Index length = a.logits.rows(), words = a.logits.cols();
  RowVector<float> shift(length), sum(length);
  Matrix<float> exponentials(length, words);
  softmax_parts<float>(a.logits, shift, exponentials, sum);
  add("maximum", {length}, copy(shift));
  add("exponentials", {length, words}, copy(exponentials));
  add("sum", {length}, copy(sum));
  add("probabilities", {length, words}, copy(a.probabilities));
  add("log_probabilities", {length, words}, copy(a.log_probabilities));
  add("surprisals", {length},
      copy(RowVector<float>(-a.log_probabilities.col(example.targets.back()))));
  const auto counted = static_cast<float>(
      length - std::count(example.targets.begin(), example.targets.end(), Index{-100}));
  std::vector<float> shares;
  for (const Index y : example.targets) shares.push_back(y == -100 ? 0.0f : 1.0f / counted);
  add("loss_weights", {length}, shares);
  if (next_phase() != 1) add("loss", {}, {loss()});
}

}  // namespace surprisal
