// The tables that a run shows: copies of its tensors, and what can be derived from them.

#include <algorithm>

#include "surprisal/ops/softmax.h"
#include "surprisal/optim/clip.h"
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

std::vector<TensorCopy> RnnRun::tensors() {
  std::vector<TensorCopy> out;
  add_parameters(out);
  if (traced_ >= 0) add_activations(out);
  add_optimizer(out);
  return out;
}

void RnnRun::add_parameters(std::vector<TensorCopy>& out) {
  for (const auto& tensor : toy_rnn_tensors<float>(params_, dparams_))
    out.push_back(copy(tensor, has_gradients_));
}

void RnnRun::add_activations(std::vector<TensorCopy>& out) {
  Example& example = examples_[static_cast<std::size_t>(traced_)];
  ToyRnnActivations<float>& a = example.activations;
  for (const auto& tensor : toy_rnn_tensors<float>(a, example.dactivations))
    out.push_back(copy(tensor, has_gradients_));

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
  if (phase_ != Phase::forward_done) add("loss", {}, {loss_});
}

void RnnRun::add_optimizer(std::vector<TensorCopy>& out) {
  const auto add_per_parameter = [&](std::string_view name, const RowVector<float>& values) {
    const float* next = values.data();
    for (const auto& tensor : toy_rnn_tensors<float>(params_, dparams_)) {
      out.push_back({tensor.name + "/" + std::string(name),
                     TensorKind::optimizer,
                     tensor.shape,
                     copy(next, tensor.size()),
                     {}});
      next += tensor.size();
    }
  };
  for (const auto& slot : optimizer_.slots()) add_per_parameter(slot.name, slot.values);
  if (!has_change_) return;
  add_per_parameter("change", params_.all - previous_params_);
  const auto add_number = [&out](std::string_view name, float value) {
    out.push_back({std::string(name), TensorKind::optimizer, {}, {value}, {}});
  };
  for (const auto& [name, value] : optimizer_.scalars())
    add_number(name, static_cast<float>(value));
  add_number("gradient_norm", norm_);
  add_number("clip_factor", config_.clip_norm ? clip_factor(norm_, *config_.clip_norm) : 1.0f);
}

}  // namespace surprisal
