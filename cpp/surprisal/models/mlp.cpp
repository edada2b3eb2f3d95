#include "surprisal/models/mlp.h"

#include "surprisal/core/error.h"
#include "surprisal/ops/activation.h"
#include "surprisal/ops/linear.h"
#include "surprisal/ops/pixel_linear.h"
#include "surprisal/ops/softmax.h"
#include "surprisal/random/init.h"

namespace surprisal {

namespace {

constexpr PixelNormalisation normalisation;

template <class Tensor>
std::vector<float> copy(const Tensor& tensor) {
  const Matrix<float> values = tensor;
  return {values.data(), values.data() + values.size()};
}

}  // namespace

template <class T>
MlpParams<T>::MlpParams(const MlpSizes& s)
    : all(RowVector<T>::Zero(s.parameter_count())),
      fc1_weight(all.data(), s.inputs, s.hidden1),
      fc1_bias(fc1_weight.data() + fc1_weight.size(), s.hidden1),
      fc2_weight(fc1_bias.data() + fc1_bias.size(), s.hidden2, s.hidden1),
      fc2_bias(fc2_weight.data() + fc2_weight.size(), s.hidden2),
      fc3_weight(fc2_bias.data() + fc2_bias.size(), s.classes, s.hidden2),
      fc3_bias(fc3_weight.data() + fc3_weight.size(), s.classes) {}

template <class T>
MlpTile<T>::MlpTile(const MlpSizes& s)
    : pixels(most_rows, s.inputs),
      pixels_transposed(most_rows, s.inputs),
      base(RowVector<T>::Zero(s.hidden1)),
      hidden1(Matrix<T>::Zero(most_rows, s.hidden1)),
      hidden2(Matrix<T>::Zero(most_rows, s.hidden2)),
      logits(Matrix<T>::Zero(most_rows, s.classes)),
      log_probabilities(logits),
      probabilities(logits),
      dhidden1(hidden1),
      dhidden2(hidden2),
      dlogits(logits) {}

void mlp_init(Generator& generator, MlpParams<float>& params) {
  Matrix<float> fc1_weight(params.fc1_weight.cols(), params.fc1_weight.rows());
  init_linear(generator, fc1_weight, params.fc1_bias);
  params.fc1_weight = fc1_weight.transpose();
  init_linear(generator, params.fc2_weight, params.fc2_bias);
  init_linear(generator, params.fc3_weight, params.fc3_bias);
}

template <class T>
void mlp_forward(const MlpParams<T>& params, MlpTile<T>& tile) {
  const Index n = tile.pixels.rows();
  auto hidden1 = tile.hidden1.topRows(n), hidden2 = tile.hidden2.topRows(n);
  auto logits = tile.logits.topRows(n);
  pixel_linear_forward<T>(tile.pixels, normalisation, params.fc1_weight, params.fc1_bias, tile.base,
                          hidden1);
  relu_forward<T>(hidden1, hidden1);
  linear_forward<T>(hidden1, params.fc2_weight, params.fc2_bias, hidden2);
  relu_forward<T>(hidden2, hidden2);
  linear_forward<T>(hidden2, params.fc3_weight, params.fc3_bias, logits);
  log_softmax_forward<T>(logits, tile.log_probabilities.topRows(n));
}

template <class T>
void mlp_backward(const MlpParams<T>& params, MlpTile<T>& tile, MlpParams<T>& dparams, bool add) {
  const Index n = tile.pixels.rows();
  auto hidden1 = tile.hidden1.topRows(n), hidden2 = tile.hidden2.topRows(n);
  auto dhidden1 = tile.dhidden1.topRows(n), dhidden2 = tile.dhidden2.topRows(n);
  if (!add) {
    T* above = dparams.fc2_weight.data();
    std::fill(above, dparams.all.data() + dparams.all.size(), T(0));
  }
  linear_backward<T>(tile.dlogits.topRows(n), hidden2, params.fc3_weight, dhidden2,
                     dparams.fc3_weight, dparams.fc3_bias);
  relu_backward<T>(hidden2, dhidden2, dhidden2);
  linear_backward<T>(dhidden2, hidden1, params.fc2_weight, dhidden1, dparams.fc2_weight,
                     dparams.fc2_bias);
  relu_backward<T>(hidden1, dhidden1, dhidden1);
  tile.pixels_transposed.set_transpose_of(tile.pixels);
  pixel_linear_backward<T>(tile.pixels_transposed, normalisation, dhidden1, tile.base,
                           dparams.fc1_weight, dparams.fc1_bias, add);
}

std::vector<TensorCopy> mlp_tensors(const MlpParams<float>& p) {
  std::vector<TensorCopy> out;
  const auto add = [&](const char* name, std::vector<Index> shape, const auto& tensor) {
    out.push_back({name, TensorKind::parameter, std::move(shape), copy(tensor), {}});
  };
  const Index h1 = p.fc1_bias.size(), h2 = p.fc2_bias.size(), classes = p.fc3_bias.size();
  add("fc1.weight", {h1, p.fc1_weight.rows()}, p.fc1_weight.transpose());
  add("fc1.bias", {h1}, p.fc1_bias);
  add("fc2.weight", {h2, h1}, p.fc2_weight);
  add("fc2.bias", {h2}, p.fc2_bias);
  add("fc3.weight", {classes, h2}, p.fc3_weight);
  add("fc3.bias", {classes}, p.fc3_bias);
  return out;
}

#define SURPRISAL_INSTANTIATE(T)                                  \
  template struct MlpParams<T>;                                   \
  template struct MlpTile<T>;                                     \
  template void mlp_forward<T>(const MlpParams<T>&, MlpTile<T>&); \
  template void mlp_backward<T>(const MlpParams<T>&, MlpTile<T>&, MlpParams<T>&, bool);
SURPRISAL_INSTANTIATE(float)
SURPRISAL_INSTANTIATE(double)
#undef SURPRISAL_INSTANTIATE

}  // namespace surprisal
