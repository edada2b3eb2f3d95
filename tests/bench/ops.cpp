#include <vector>

#include "stopwatch.h"
#include "surprisal/data/sentences.h"
#include "surprisal/models/toy_rnn.h"
#include "surprisal/ops/cross_entropy.h"
#include "surprisal/ops/linear.h"
#include "surprisal/ops/softmax.h"
#include "surprisal/optim/adam.h"
#include "surprisal/random/distributions.h"
#include "surprisal/train/rnn_run.h"

namespace surprisal::bench {

namespace {

Matrix<float> normal_matrix(Generator& generator, Index rows, Index columns) {
  Matrix<float> matrix(rows, columns);
  normal_fill(generator, {matrix.data(), static_cast<std::size_t>(matrix.size())});
  return matrix;
}

}  // namespace

/// The four phases of an update on "hello how are you", each for itself.
void parts_of_an_update() {
  constexpr int times = 40'000;
  const SentenceSet data = make_sentences(default_sentences());
  const Sentence& sentence = data.sentences.front();
  const RnnConfig config;
  const ToyRnnSizes sizes{data.vocabulary.size(), config.embedding_size, config.hidden_size};
  const auto length = static_cast<Index>(sentence.context.size());
  const std::vector<Index> targets(sentence.context.size(), sentence.target);
  const CrossEntropyOptions<float> options;

  Generator generator(0);
  ToyRnnParams<float> params(sizes), dparams(sizes);
  toy_rnn_init(generator, params);
  dparams.all.setZero();
  ToyRnnActivations<float> a(sizes, length), da(sizes, length);
  report_each("forward", times, [&] { toy_rnn_forward<float>(params, sentence.context, a); });

  std::vector<float> rows(targets.size());
  report_each("cross_entropy", 20 * times, [&] {
    cross_entropy_forward<float>(a.log_probabilities, targets, options, rows);
    const float divisor = nll_divisor<float>(targets, options, Reduction::mean);
    reduce<float>(rows, divisor);
    cross_entropy_backward<float>(a.probabilities, targets, options, divisor, da.logits);
  });
  report_each("backward", times, [&] {
    dparams.all.setZero();
    toy_rnn_backward<float>(params, sentence.context, a, da, dparams);
  });

  const AdamConfig adam;
  AdamState<float> state(params.all.size());
  report_each("adam", times, [&] { adam_update<float>(adam, state, dparams.all, params.all); });
}

/// Sizes at which bandwidth and matrix products count rather than calls.
void larger_ops() {
  Generator generator(0);
  constexpr Index batch = 64, inputs = 784, outputs = 128;
  const Matrix<float> x = normal_matrix(generator, batch, inputs);
  const Matrix<float> weight = normal_matrix(generator, outputs, inputs);
  const RowVector<float> bias = RowVector<float>::Zero(outputs);
  Matrix<float> y(batch, outputs), dx(batch, inputs);
  Matrix<float> dweight = Matrix<float>::Zero(outputs, inputs);
  RowVector<float> dbias = RowVector<float>::Zero(outputs);
  report_each("linear_forward", 200, [&] { linear_forward<float>(x, weight, bias, y); });
  const Matrix<float> dy = normal_matrix(generator, batch, outputs);
  report_each("linear_backward", 100,
              [&] { linear_backward<float>(dy, x, weight, dx, dweight, dbias); });

  const Matrix<float> logits = normal_matrix(generator, 1024, 32);
  Matrix<float> log_p(1024, 32);
  report_each("log_softmax", 200, [&] { log_softmax_forward<float>(logits, log_p); });

  std::vector<float> numbers(100'000);
  report_each("uniform", 100, [&] { uniform_fill(generator, 0, 1, numbers); });
  report_each("normal", 50, [&] { normal_fill(generator, numbers); });
}

}  // namespace surprisal::bench
