#include "surprisal/train/digits_run.h"

#include <algorithm>
#include <cmath>

#include "surprisal/core/digest.h"
#include "surprisal/core/elementary.h"
#include "surprisal/core/error.h"
#include "surprisal/core/limits.h"
#include "surprisal/ops/cross_entropy.h"
#include "surprisal/ops/softmax.h"
#include "surprisal/random/distributions.h"

namespace surprisal {

namespace {

constexpr const char* op = "digits";
const MlpSizes sizes;
const CrossEntropyOptions<float> no_options;

/// How many of the images a run takes.
Index checked_size(const char* name, std::optional<Index> wanted, const ImageSet& set) {
  if (set.size() == 0) fail(op, "there are no ", name, " images");
  if (!wanted) return set.size();
  if (*wanted < 1 || *wanted > set.size())
    fail(op, "number of ", name, " images ", *wanted, " is not in [1, ", set.size(), "]");
  return *wanted;
}

SgdConfig checked_optimizer(const DigitsConfig& config) {
  check(op, limits::seed, config.seed);
  check(op, limits::digits_epochs, static_cast<double>(config.epochs));
  check(op, limits::learning_rate, config.learning_rate);
  check(op, limits::momentum, config.momentum);
  check(op, limits::digits_batch, static_cast<double>(config.batch));
  return {config.learning_rate, config.momentum, 0};
}

Index checked_total(Index updates) {
  check(op, limits::updates, static_cast<double>(updates));
  return updates;
}

}  // namespace

double digits_run_bytes(const DigitsConfig& config, Index train_size) {
  const auto batch = static_cast<double>(config.batch), images = static_cast<double>(train_size);
  const auto epochs = static_cast<double>(config.epochs);
  const double updates = epochs * std::ceil(images / batch);
  const auto p = static_cast<double>(sizes.parameter_count());
  const double kept = std::min(updates + 1, static_cast<double>(DigitsRun::checkpoint_count));
  constexpr double tile = 930'000;
  return 12 * p + 8 * p * (kept + 1) + 4 * updates + 8 * images + 12 * std::min(batch, images) +
         sizeof(Evaluation) * epochs + tile;
}

DigitsRun::DigitsRun(const DigitsConfig& config, Images train, Images test)
    : config_(config),
      optimizer_config_(checked_optimizer(config)),
      train_(std::move(train)),
      test_(std::move(test)),
      order_(static_cast<std::size_t>(checked_size("training", config.train, *train_))),
      test_size_(checked_size("test", config.test, *test_)),
      per_epoch_((train_size() + config.batch - 1) / config.batch),
      total_(checked_total(config.epochs * per_epoch_)),
      memory_(op, digits_run_bytes(config, train_size()), "the number of images or the epochs"),
      params_(sizes),
      dparams_(sizes),
      optimizer_(sizes.parameter_count()),
      generator_(static_cast<std::uint64_t>(config.seed)),
      tile_(sizes),
      targets_(static_cast<std::size_t>(std::min(config.batch, train_size()))),
      row_losses_(targets_.size()),
      losses_(static_cast<std::size_t>(total_)) {
  mlp_init(generator_, params_);
  evaluations_.reserve(static_cast<std::size_t>(config.epochs));
  checkpoints_.emplace(State{params_.all, optimizer_}, total_);
}

void DigitsRun::shuffle(Index epoch) {
  if (epoch == shuffled_epoch_) return;
  Generator generator = generator_;
  for (Index draw = 0; draw < 2 * epoch; ++draw) generator.next64();  // of the epochs before
  loader_order_fill(generator, order_);
  shuffled_epoch_ = epoch;
}

/// Returns the mean loss of the images; leaves their gradient.
float DigitsRun::forward_backward(std::span<const Index> batch) {
  constexpr std::size_t most_rows = MlpTile<float>::most_rows;
  const auto count = static_cast<float>(batch.size());
  for (std::size_t first = 0; first < batch.size(); first += most_rows) {
    const auto images = batch.subspan(first, std::min(batch.size() - first, most_rows));
    const auto rows = static_cast<Index>(images.size());
    const auto targets = std::span(targets_).first(images.size());
    tile_.pixels.clear();
    for (std::size_t n = 0; n < images.size(); ++n) {
      tile_.pixels.append_row(train_->image(images[n]));
      targets[n] = train_->labels[static_cast<std::size_t>(images[n])];
    }
    mlp_forward<float>(params_, tile_);
    cross_entropy_forward<float>(tile_.log_probabilities.topRows(rows), targets, no_options,
                                 std::span(row_losses_).subspan(first, images.size()));
    probabilities<float>(tile_.log_probabilities.topRows(rows), tile_.probabilities.topRows(rows));
    cross_entropy_backward<float>(tile_.probabilities.topRows(rows), targets, no_options, count,
                                  tile_.dlogits.topRows(rows));
    mlp_backward<float>(params_, tile_, dparams_, first > 0);
  }
  return reduce<float>(std::span<const float>(row_losses_).first(batch.size()), count);
}

void DigitsRun::do_step() {
  const Index epoch = update_ / per_epoch_, first = update_ % per_epoch_ * config_.batch;
  shuffle(epoch);
  const Index count = std::min(config_.batch, train_size() - first);
  const float loss = forward_backward(std::span<const Index>(order_).subspan(
      static_cast<std::size_t>(first), static_cast<std::size_t>(count)));
  losses_[static_cast<std::size_t>(update_)] = loss;
  diverged_ = !std::isfinite(loss);
  has_gradients_ = !diverged_;
  if (diverged_) return;
  sgd_update<float>(optimizer_config_, optimizer_, dparams_.all, params_.all);
  ++update_;
  checkpoints_->offer(update_, [this](State& state) {
    state.params = params_.all;
    state.optimizer = optimizer_;
  });
  if (update_ == (static_cast<Index>(evaluations_.size()) + 1) * per_epoch_)
    evaluations_.push_back(evaluate());
}

Index DigitsRun::step(Index count) {
  const Index start = update_;
  while (update_ - start < count && update_ < total_ && !diverged_) do_step();
  return update_ - start;
}

void DigitsRun::rewind(Index update) {
  if (update < 0 || update > total_) fail(op, "update ", update, " is not in [0, ", total_, "]");
  // From before the last update, so that its gradients are there to see.
  const auto [kept, state] = checkpoints_->before(std::max<Index>(update - 1, 0));
  if (diverged_ || update <= update_ || kept > update_) restore(kept, *state);
}

void DigitsRun::seek(Index update) {
  rewind(update);
  step(update - update_);
}

void DigitsRun::restore(Index update, const State& state) {
  params_.all = state.params;
  optimizer_ = state.optimizer;
  update_ = update;
  diverged_ = false;
  has_gradients_ = false;
}

std::span<const float> DigitsRun::losses(Index from) const {
  const auto end = static_cast<std::size_t>(update_ + (diverged_ ? 1 : 0));
  const std::size_t start = std::min(static_cast<std::size_t>(from), end);
  return std::span(losses_).subspan(start, end - start);
}

std::vector<float> DigitsRun::smoothed_losses(Index from) const {
  constexpr double fade = 0.98;
  std::vector<float> means;
  double sum = 0, weight = 0;
  Index update = 0;
  for (const float loss : losses()) {
    sum = fade * sum + static_cast<double>(loss);
    weight = fade * weight + 1;
    if (update++ >= from) means.push_back(static_cast<float>(sum / weight));
  }
  return means;
}

std::vector<float> DigitsRun::epoch_losses(Index from) const {
  std::vector<float> means;
  for (Index epoch = from; epoch < update_ / per_epoch_; ++epoch) {
    double sum = 0;
    for (Index batch = 0; batch < per_epoch_; ++batch) {
      const Index images = std::min(config_.batch, train_size() - batch * config_.batch);
      sum += losses_[static_cast<std::size_t>(epoch * per_epoch_ + batch)] *
             static_cast<double>(images);
    }
    means.push_back(static_cast<float>(sum / static_cast<double>(train_size())));
  }
  return means;
}

std::string DigitsRun::digest() const { return surprisal::digest(losses()); }

std::span<const Evaluation> DigitsRun::evaluations() const {
  const auto complete = static_cast<std::size_t>(update_ / per_epoch_);
  return std::span(evaluations_).first(std::min(complete, evaluations_.size()));
}

Evaluation DigitsRun::evaluate() { return surprisal::evaluate(params_, *test_, test_size_, tile_); }

Classification DigitsRun::classify(std::span<const std::uint8_t> image) {
  if (static_cast<Index>(image.size()) != image_pixels)
    fail(op, "an image has ", image.size(), " pixels, not ", image_pixels);
  tile_.pixels.clear();
  tile_.pixels.append_row(image);
  mlp_forward<float>(params_, tile_);
  Classification result;
  for (std::size_t c = 0; c < result.surprisals.size(); ++c) {
    const float log_p = tile_.log_probabilities(0, static_cast<Index>(c));
    result.surprisals[c] = -log_p;
    result.probabilities[c] = exp(log_p);
  }
  return result;
}

TensorCopy DigitsRun::parameter(std::string_view name) const {
  for (TensorCopy& tensor : mlp_tensors(params_, nullptr))
    if (tensor.name == name) return std::move(tensor);
  fail(op, "there is no parameter \"", name, "\"");
}

std::vector<TensorCopy> DigitsRun::tensors() const {
  std::vector<TensorCopy> out = mlp_tensors(params_, has_gradients_ ? &dparams_ : nullptr);
  MlpParams<float> buffer(sizes);
  buffer.all = optimizer_.momentum_buffer;
  for (TensorCopy& tensor : mlp_tensors(buffer, nullptr)) {
    tensor.name += "/momentum_buffer";
    tensor.kind = TensorKind::optimizer;
    out.push_back(std::move(tensor));
  }
  return out;
}

}  // namespace surprisal
