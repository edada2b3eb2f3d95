#include "surprisal/train/rnn_run.h"

#include <algorithm>
#include <cmath>

#include "surprisal/core/digest.h"
#include "surprisal/core/error.h"
#include "surprisal/core/limits.h"
#include "surprisal/ops/cross_entropy.h"
#include "surprisal/optim/clip.h"

namespace surprisal {

namespace {

constexpr const char* op = "rnn";
const CrossEntropyOptions<float> no_options;

Index checked_total(const RnnConfig& config) {
  check(op, limits::seed, config.seed);
  check(op, limits::epochs, static_cast<double>(config.epochs));
  check(op, limits::embedding_size, static_cast<double>(config.embedding_size));
  check(op, limits::hidden_size, static_cast<double>(config.hidden_size));
  if (config.clip_norm) check(op, limits::clip_norm, *config.clip_norm);
  const Index total = config.epochs * static_cast<Index>(config.sentences.size());
  check(op, limits::updates, static_cast<double>(total));
  return total;
}

ToyRnnSizes sizes_of(const RnnConfig& config, const SentenceSet& data) {
  return {data.vocabulary.size(), config.embedding_size, config.hidden_size};
}

}  // namespace

double rnn_run_bytes(const RnnConfig& config, const SentenceSet& data) {
  const ToyRnnSizes sizes = sizes_of(config, data);
  const auto updates =
      static_cast<double>(config.epochs) * static_cast<double>(data.sentences.size());
  const auto p = static_cast<double>(sizes.parameter_count());
  const double states = OptimizerConfig::state_vectors(config.optimizer.name);
  const auto slots = static_cast<double>(RnnRun::checkpoint_count);
  double words = 0;
  for (const Sentence& sentence : data.sentences)
    words += static_cast<double>(sentence.context.size());
  const auto a_word =
      static_cast<double>(sizes.embedding + 2 * sizes.hidden + 3 * sizes.vocabulary);
  const double history =
      config.history
          ? (4 * p * (1 + states) + 300) * (std::min(updates + 1, slots) + 1) + 8 * updates
          : 0;
  return 4 * p * (3 + states) + history + words * (8 * a_word + 100);
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

RnnRun::RnnRun(RnnConfig config)
    : config_(std::move(config)),
      data_(make_sentences(config_.sentences)),
      sizes_(sizes_of(config_, data_)),
      total_(checked_total(config_)),
      memory_(op, rnn_run_bytes(config_, data_),
              "the hidden size, the embedding size, the number of words or the epochs"),
      params_(sizes_),
      dparams_(sizes_),
      previous_params_(RowVector<float>::Zero(sizes_.parameter_count())),
      optimizer_(config_.optimizer, sizes_.parameter_count()) {
  Generator generator(static_cast<std::uint64_t>(config_.seed));
  toy_rnn_init(generator, params_);
  examples_.reserve(data_.sentences.size());
  for (const Sentence& sentence : data_.sentences)
    examples_.emplace_back(sentence, config_.mode, sizes_);
  if (config_.history) {
    losses_.resize(static_cast<std::size_t>(total_));
    target_probabilities_.resize(static_cast<std::size_t>(total_));
    checkpoints_.emplace(State{params_.all, optimizer_}, total_);
  }
}

void RnnRun::do_forward(Example& example) const {
  toy_rnn_forward<float>(params_, example.tokens, example.activations);
}

void RnnRun::do_loss() {
  Example& example = examples_[static_cast<std::size_t>(sentence())];
  cross_entropy_forward<float>(example.activations.log_probabilities, example.targets, no_options,
                               example.row_losses);
  loss_ = reduce<float>(example.row_losses,
                        nll_divisor<float>(example.targets, no_options, Reduction::mean));
  diverged_ = !std::isfinite(loss_);
  if (config_.history) {
    const auto now = static_cast<std::size_t>(update_);
    const Matrix<float>& p = example.activations.probabilities;
    losses_[now] = loss_;
    target_probabilities_[now] = p(p.rows() - 1, example.targets.back());
  }
}

void RnnRun::do_backward() {
  Example& example = examples_[static_cast<std::size_t>(sentence())];
  dparams_.all.setZero();
  cross_entropy_backward<float>(example.activations.probabilities, example.targets, no_options,
                                nll_divisor<float>(example.targets, no_options, Reduction::mean),
                                example.dactivations.logits);
  toy_rnn_backward<float>(params_, example.tokens, example.activations, example.dactivations,
                          dparams_);
  has_gradients_ = true;
}

void RnnRun::do_update() {
  if (config_.clip_norm)
    dparams_.all *= clip_factor(gradient_norm<float>(dparams_.all), *config_.clip_norm);
  optimizer_.update(dparams_.all, params_.all);
  ++update_;
  if (checkpoints_)
    checkpoints_->offer(update_, [this](State& state) {
      state.params = params_.all;
      state.optimizer = optimizer_;
    });
}

void RnnRun::begin_update() {
  traced_ = sentence();
  has_gradients_ = has_change_ = false;
  do_forward(examples_[static_cast<std::size_t>(traced_)]);
}

void RnnRun::do_step() {
  begin_update();
  do_loss();
  if (diverged_) return;
  do_backward();
  do_update();
}

Index RnnRun::step(Index count) {
  expect(Phase::ready, "step");
  const Index start = update_;
  while (update_ - start < count && update_ < total_ && !diverged_) do_step();
  return update_ - start;
}

void RnnRun::restore(Index update, const State& state) {
  params_.all = state.params;
  optimizer_ = state.optimizer;
  update_ = update;
  diverged_ = false;
  phase_ = Phase::ready;
  traced_ = -1;
  has_gradients_ = has_change_ = false;
}

void RnnRun::rewind(Index update) {
  if (update < 0 || update > total_) fail(op, "update ", update, " is not in [0, ", total_, "]");
  const bool open = phase_ != Phase::ready || diverged_;
  if (checkpoints_) {
    // From before the last update, so that its activations and gradients are there to see.
    const auto [kept, state] = checkpoints_->before(std::max<Index>(update - 1, 0));
    if (open || update <= update_ || kept > update_) restore(kept, *state);
  } else if (open || update < update_) {
    fail(op, "update ", update, " is in the past, and this run keeps no history");
  }
}

void RnnRun::seek(Index update) {
  rewind(update);
  step(update - update_);
}

void RnnRun::expect(Phase phase, const char* name) const {
  static constexpr const char* due[] = {"forward", "loss", "backward", "apply_update"};
  if (phase != phase_)
    fail(op, name, " is out of turn: ", due[static_cast<int>(phase_)], " comes next");
}

void RnnRun::expect_another() const {
  if (diverged_) fail(op, "the loss of update ", update_ + 1, " is ", loss_, ": the run has ended");
  if (update_ == total_) fail(op, "all ", total_, " updates are done");
}

void RnnRun::forward() {
  expect(Phase::ready, "forward");
  expect_another();
  begin_update();
  phase_ = Phase::forward_done;
}

float RnnRun::loss() {
  expect(Phase::forward_done, "loss");
  do_loss();
  phase_ = diverged_ ? Phase::ready : Phase::loss_done;
  return loss_;
}

void RnnRun::backward() {
  expect(Phase::loss_done, "backward");
  do_backward();
  phase_ = Phase::backward_done;
}

void RnnRun::apply_update() {
  expect(Phase::backward_done, "apply_update");
  previous_params_ = params_.all;
  norm_ = gradient_norm<float>(dparams_.all);
  do_update();
  has_change_ = true;
  phase_ = Phase::ready;
}

std::size_t RnnRun::recorded() const {
  if (!config_.history) fail(op, "this run keeps no history");
  return static_cast<std::size_t>(update_ + (diverged_ ? 1 : 0));
}

std::span<const float> RnnRun::losses(Index from) const {
  const std::size_t end = recorded(), start = std::min(static_cast<std::size_t>(from), end);
  return std::span(losses_).subspan(start, end - start);
}

std::span<const float> RnnRun::target_probabilities(Index from) const {
  const std::size_t end = recorded(), start = std::min(static_cast<std::size_t>(from), end);
  return std::span(target_probabilities_).subspan(start, end - start);
}

std::vector<float> RnnRun::epoch_losses(Index from) const {
  const std::size_t per_epoch = examples_.size();
  const std::span<const float> all = losses();
  std::vector<float> means;
  for (std::size_t end = (static_cast<std::size_t>(from) + 1) * per_epoch; end <= all.size();
       end += per_epoch)
    means.push_back(
        reduce<float>(all.subspan(end - per_epoch, per_epoch), static_cast<float>(per_epoch)));
  return means;
}

std::string RnnRun::digest() const { return surprisal::digest(losses()); }

std::vector<Prediction> RnnRun::predictions() const {
  std::vector<Prediction> all;
  for (std::size_t i = 0; i < examples_.size(); ++i) {
    Example example(data_.sentences[i], config_.mode, sizes_);
    do_forward(example);
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
