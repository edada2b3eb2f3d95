#include "surprisal/models/toy_rnn.h"

#include "surprisal/ops/embedding.h"
#include "surprisal/ops/linear.h"
#include "surprisal/ops/softmax.h"
#include "surprisal/random/init.h"

namespace surprisal {

namespace {

template <class Tensor>
auto named(const char* name, TensorKind kind, Tensor& value, Tensor& gradient) {
  using T = typename Tensor::Scalar;
  std::vector<Index> shape;
  if (Tensor::RowsAtCompileTime != 1) shape.push_back(value.rows());
  shape.push_back(value.cols());
  return NamedTensor<T>{name, kind, shape, value.data(), gradient.data()};
}

}  // namespace

template <class T>
ToyRnnParams<T>::ToyRnnParams(const ToyRnnSizes& s)
    : all(RowVector<T>::Zero(s.parameter_count())),
      embedding(all.data(), s.vocabulary, s.embedding),
      rnn(embedding.data() + embedding.size(), s.embedding, s.hidden),
      fc_weight(rnn.bias_hh.data() + rnn.bias_hh.size(), s.vocabulary, s.hidden),
      fc_bias(fc_weight.data() + fc_weight.size(), s.vocabulary) {}

template <class T>
ToyRnnActivations<T>::ToyRnnActivations(const ToyRnnSizes& s, Index length)
    : embedded(Matrix<T>::Zero(length, s.embedding)),
      preactivation(Matrix<T>::Zero(length, s.hidden)),
      hidden(Matrix<T>::Zero(length, s.hidden)),
      logits(Matrix<T>::Zero(length, s.vocabulary)),
      log_probabilities(Matrix<T>::Zero(length, s.vocabulary)),
      probabilities(Matrix<T>::Zero(length, s.vocabulary)) {}

void toy_rnn_init(Generator& generator, ToyRnnParams<float>& params) {
  init_embedding(generator, params.embedding);
  init_rnn(generator, params.rnn.weight_ih, params.rnn.weight_hh, params.rnn.bias_ih,
           params.rnn.bias_hh);
  init_linear(generator, params.fc_weight, params.fc_bias);
}

template <class T>
void toy_rnn_forward(const ToyRnnParams<T>& params, std::span<const Index> tokens,
                     ToyRnnActivations<T>& a) {
  embedding_forward<T>(params.embedding, tokens, a.embedded);
  rnn_forward<T>(a.embedded, params.rnn, a.preactivation, a.hidden);
  linear_forward<T>(a.hidden, params.fc_weight, params.fc_bias, a.logits);
  log_softmax_forward<T>(a.logits, a.log_probabilities);
  probabilities<T>(a.log_probabilities, a.probabilities);
}

template <class T>
void toy_rnn_backward(const ToyRnnParams<T>& params, std::span<const Index> tokens,
                      const ToyRnnActivations<T>& a, ToyRnnActivations<T>& da,
                      ToyRnnParams<T>& dparams) {
  linear_backward<T>(da.logits, a.hidden, params.fc_weight, da.hidden, dparams.fc_weight,
                     dparams.fc_bias);
  rnn_backward<T>(a.embedded, a.hidden, params.rnn, da.hidden, da.preactivation, da.embedded,
                  dparams.rnn);
  embedding_backward<T>(tokens, da.embedded, dparams.embedding);
}

template <class T>
std::vector<NamedTensor<T>> toy_rnn_tensors(ToyRnnParams<T>& p, ToyRnnParams<T>& dp) {
  constexpr TensorKind kind = TensorKind::parameter;
  return {named("embedding.weight", kind, p.embedding, dp.embedding),
          named("rnn.weight_ih_l0", kind, p.rnn.weight_ih, dp.rnn.weight_ih),
          named("rnn.weight_hh_l0", kind, p.rnn.weight_hh, dp.rnn.weight_hh),
          named("rnn.bias_ih_l0", kind, p.rnn.bias_ih, dp.rnn.bias_ih),
          named("rnn.bias_hh_l0", kind, p.rnn.bias_hh, dp.rnn.bias_hh),
          named("fc.weight", kind, p.fc_weight, dp.fc_weight),
          named("fc.bias", kind, p.fc_bias, dp.fc_bias)};
}

template <class T>
std::vector<NamedTensor<T>> toy_rnn_tensors(ToyRnnActivations<T>& a, ToyRnnActivations<T>& da) {
  constexpr TensorKind kind = TensorKind::activation;
  return {named("embedded", kind, a.embedded, da.embedded),
          named("preactivation", kind, a.preactivation, da.preactivation),
          named("hidden", kind, a.hidden, da.hidden), named("logits", kind, a.logits, da.logits)};
}

#define SURPRISAL_INSTANTIATE(T)                                                               \
  template struct ToyRnnParams<T>;                                                             \
  template struct ToyRnnActivations<T>;                                                        \
  template void toy_rnn_forward<T>(const ToyRnnParams<T>&, std::span<const Index>,             \
                                   ToyRnnActivations<T>&);                                     \
  template void toy_rnn_backward<T>(const ToyRnnParams<T>&, std::span<const Index>,            \
                                    const ToyRnnActivations<T>&, ToyRnnActivations<T>&,        \
                                    ToyRnnParams<T>&);                                         \
  template std::vector<NamedTensor<T>> toy_rnn_tensors<T>(ToyRnnParams<T>&, ToyRnnParams<T>&); \
  template std::vector<NamedTensor<T>> toy_rnn_tensors<T>(ToyRnnActivations<T>&,               \
                                                          ToyRnnActivations<T>&);
SURPRISAL_INSTANTIATE(float)
SURPRISAL_INSTANTIATE(double)
#undef SURPRISAL_INSTANTIATE

}  // namespace surprisal
