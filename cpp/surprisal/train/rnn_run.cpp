#include "surprisal/train/rnn_run.h"

#include "surprisal/core/error.h"
#include "surprisal/ops/cross_entropy.h"

namespace surprisal {

namespace {

constexpr const char* op = "rnn";
constexpr std::string_view phase_names[] = {"forward", "loss", "backward", "apply_update"};
constexpr std::string_view names[] = {"loss", "p_target"};
const CrossEntropyOptions<float> no_options;

ToyRnnSizes sizes_of(const RnnConfig& config, const SentenceSet& data) {
  return {data.vocabulary.size(), config.embedding_size, config.hidden_size};
}

Index updates_of(const RnnConfig& config) {
  return config.epochs * static_cast<Index>(config.sentences.size());
}

RunLength checked_length(const RnnConfig& config) {
  check_fields<RnnConfig>(op, rnn_fields, config);
  check(op, limits::updates, static_cast<double>(updates_of(config)));
  return {updates_of(config), static_cast<Index>(config.sentences.size())};
}

}  // namespace

double rnn_run_bytes(const RnnConfig& config, const SentenceSet& data) {
  const ToyRnnSizes sizes = sizes_of(config, data);
  double words = 0;
  for (const Sentence& sentence : data.sentences)
    words += static_cast<double>(sentence.context.size());
  const auto a_word =
      static_cast<double>(sizes.embedding + 2 * sizes.hidden + 3 * sizes.vocabulary);
  return run_bytes(sizes.parameter_count(), OptimizerConfig::state_vectors(config.optimizer.name),
                   updates_of(config), std::size(names), config.history) +
         words * (8 * a_word + 100);
}

RnnRun::Example::Example(const Sentence& sentence, Mode mode, const ToyRnnSizes& sizes)
    : tokens(sentence.context),
      targets(tokens.size(),
              mode == Mode::every_position ? sentence.target : no_options.ignore_index),
      row_losses(tokens.size()),
      activations(sizes, static_cast<Index>(tokens.size())),
      dactivations(sizes, static_cast<Index>(tokens.size())) {
  targets.back() = sentence.target;
}

RnnRun::RnnRun(const RnnConfig& config) : RnnRun(config, make_sentences(config.sentences)) {}

RnnRun::RnnRun(const RnnConfig& config, SentenceSet data)
    : Run(op, checked_length(config),
          Reservation(op, rnn_run_bytes(config, data),
                      "the hidden size, the embedding size, the number of words or the epochs")),
      mode_(config.mode),
      data_(std::move(data)),
      sizes_(sizes_of(config, data_)),
      params_(sizes_),
      dparams_(sizes_) {
  Generator generator(Generator::seed_bits(config.seed));
  toy_rnn_init(generator, params_);
  examples_.reserve(data_.sentences.size());
  for (const Sentence& sentence : data_.sentences) examples_.emplace_back(sentence, mode_, sizes_);
  add_group("", params_.all, dparams_.all, config.optimizer, config.clip_norm);
  begin(config.history);
}

std::span<const std::string_view> RnnRun::phases() const { return phase_names; }
std::span<const std::string_view> RnnRun::series_names() const { return names; }

void RnnRun::do_phase(std::size_t phase) {
  traced_ = sentence();
  Example& example = examples_[static_cast<std::size_t>(traced_)];
  switch (phase) {
    case 0:
      toy_rnn_forward<float>(params_, example.tokens, example.activations);
      return;
    case 1:
      return take_loss(example);
    case 2:
      return backward(example);
    default:
      apply(groups().front());
  }
}

void RnnRun::take_loss(Example& example) {
  cross_entropy_forward<float>(example.activations.log_probabilities, example.targets, no_options,
                               example.row_losses);
  record_loss(reduce<float>(example.row_losses,
                            nll_divisor<float>(example.targets, no_options, Reduction::mean)));
  const Matrix<float>& p = example.activations.probabilities;
  record(1, p(p.rows() - 1, example.targets.back()));
}

void RnnRun::backward(Example& example) {
  dparams_.all.setZero();
  cross_entropy_backward<float>(example.activations.probabilities, example.targets, no_options,
                                nll_divisor<float>(example.targets, no_options, Reduction::mean),
                                example.dactivations.logits);
  toy_rnn_backward<float>(params_, example.tokens, example.activations, example.dactivations,
                          dparams_);
  gradients_done();
}

std::vector<Prediction> RnnRun::predictions() const {
  std::vector<Prediction> all;
  for (const Sentence& sentence : data_.sentences) {
    Example example(sentence, mode_, sizes_);
    toy_rnn_forward<float>(params_, example.tokens, example.activations);
    const Matrix<float>& p = example.activations.probabilities;
    const Matrix<float>& log_p = example.activations.log_probabilities;
    const Index target = example.targets.back();
    const float divisor = nll_divisor<float>(example.targets, no_options, Reduction::mean);
    cross_entropy_forward<float>(log_p, example.targets, no_options, example.row_losses);
    Matrix<float> gradient(p.rows(), p.cols());
    cross_entropy_backward<float>(p, example.targets, no_options, divisor, gradient);
    all.push_back({example.activations.logits, p, gradient, p.col(target).transpose(),
                   -log_p.col(target).transpose(), reduce<float>(example.row_losses, divisor)});
  }
  return all;
}

}  // namespace surprisal
