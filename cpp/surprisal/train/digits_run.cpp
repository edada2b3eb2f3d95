#include "surprisal/train/digits_run.h"

#include <algorithm>

#include "surprisal/core/elementary.h"
#include "surprisal/core/error.h"
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

constexpr std::string_view phase_names[] = {"gradient", "apply_update"};
constexpr std::string_view names[] = {"loss"};

Index batches_in(const DigitsConfig& config, Index train_size) {
  return (train_size + config.batch - 1) / config.batch;
}

RunLength checked_length(const DigitsConfig& config, const ImageSet& train) {
  check_fields<DigitsConfig>(op, digits_fields, config);
  const Index per_epoch = batches_in(config, checked_size("training", config.train, train));
  check(op, limits::updates, static_cast<double>(config.epochs * per_epoch));
  return {config.epochs * per_epoch, per_epoch};
}

}  // namespace

double digits_run_bytes(const DigitsConfig& config, Index train_size) {
  const auto batch = static_cast<double>(config.batch), images = static_cast<double>(train_size);
  const auto epochs = static_cast<double>(config.epochs);
  constexpr double tile = 930'000;
  return run_bytes(sizes.parameter_count(), OptimizerConfig::state_vectors(config.optimizer.name),
                   config.epochs * batches_in(config, train_size), std::size(names), true) +
         8 * images + 12 * std::min(batch, images) + sizeof(Evaluation) * epochs + tile;
}

DigitsRun::DigitsRun(const DigitsConfig& config, Images train, Images test)
    : Run(op, checked_length(config, *train),
          Reservation(op, digits_run_bytes(config, checked_size("training", config.train, *train)),
                      "the number of images or the epochs")),
      batch_(config.batch),
      train_(std::move(train)),
      test_(std::move(test)),
      order_(static_cast<std::size_t>(checked_size("training", config.train, *train_))),
      test_size_(checked_size("test", config.test, *test_)),
      params_(sizes),
      dparams_(sizes),
      generator_(Generator::seed_bits(config.seed)),
      tile_(sizes),
      targets_(static_cast<std::size_t>(std::min(config.batch, train_size()))),
      row_losses_(targets_.size()) {
  mlp_init(generator_, params_);
  evaluations_.reserve(static_cast<std::size_t>(config.epochs));
  add_group("", params_.all, dparams_.all, config.optimizer, config.clip_norm);
  begin(true);
}

std::span<const std::string_view> DigitsRun::phases() const { return phase_names; }
std::span<const std::string_view> DigitsRun::series_names() const { return names; }

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

void DigitsRun::do_phase(std::size_t phase) {
  if (phase == 1) return apply(groups().front());
  const Index per_epoch = updates_per_epoch(), first = update() % per_epoch * batch_;
  shuffle(update() / per_epoch);
  const Index count = std::min(batch_, train_size() - first);
  record_loss(forward_backward(std::span<const Index>(order_).subspan(
      static_cast<std::size_t>(first), static_cast<std::size_t>(count))));
  if (!diverged()) gradients_done();
}

void DigitsRun::updated() {
  if (update() == (static_cast<Index>(evaluations_.size()) + 1) * updates_per_epoch())
    evaluations_.push_back(evaluate());
}

/// Over the images, since the last batch of an epoch may have fewer.
float DigitsRun::epoch_mean(std::span<const float> losses) const {
  double sum = 0;
  Index first = 0;
  for (const float loss : losses) {
    sum += loss * static_cast<double>(std::min(batch_, train_size() - first));
    first += batch_;
  }
  return static_cast<float>(sum / static_cast<double>(train_size()));
}

std::span<const Evaluation> DigitsRun::evaluations() const {
  const auto complete = static_cast<std::size_t>(update() / updates_per_epoch());
  return std::span(evaluations_).first(std::min(complete, evaluations_.size()));
}

Evaluation DigitsRun::evaluate() { return surprisal::evaluate(params_, *test_, test_size_, tile_); }

Classification DigitsRun::classify(std::span<const std::uint8_t> image) {
  if (static_cast<Index>(image.size()) != image_pixels)
    fail(op, "an image has ", counted(image.size(), "pixel"), ", not ", image_pixels);
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
  for (TensorCopy& tensor : mlp_tensors(params_))
    if (tensor.name == name) return std::move(tensor);
  fail(op, "there is no parameter \"", name, "\"");
}

std::vector<TensorCopy> DigitsRun::named(const ParameterGroup&, const RowVector<float>& all) const {
  MlpParams<float> laid_out(sizes);
  laid_out.all = all;
  return mlp_tensors(laid_out);
}

}  // namespace surprisal
