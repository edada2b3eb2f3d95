#include "surprisal/train/run.h"

#include <algorithm>
#include <cmath>

#include "surprisal/core/digest.h"
#include "surprisal/core/error.h"
#include "surprisal/ops/reduction.h"
#include "surprisal/optim/clip.h"

namespace surprisal {

namespace {

/// Of a state: parameters, their optimizers, and what belongs to both.
double state_bytes(Index parameters, int optimizer_vectors) {
  return 4 * static_cast<double>(parameters) * (1 + optimizer_vectors) + 300;
}

}  // namespace

double run_bytes(Index parameters, int optimizer_vectors, Index updates, Index series,
                 bool history) {
  const double state = state_bytes(parameters, optimizer_vectors);
  const double now = 4 * static_cast<double>(parameters) * (3 + optimizer_vectors);
  if (!history) return now;
  return now + state * static_cast<double>(checkpoint_count(state, updates) + 1) +
         4 * static_cast<double>(series * updates);
}

ParameterGroup::ParameterGroup(std::string_view name, RowVector<float>& values,
                               RowVector<float>& gradients, const OptimizerConfig& config,
                               std::optional<double> clip_norm)
    : name(name),
      values(values),
      gradients(gradients),
      optimizer(config, values.size()),
      optimizer_vectors(OptimizerConfig::state_vectors(config.name)),
      clip_norm(clip_norm),
      before(RowVector<float>::Zero(values.size())) {}

Run::Run(const char* op, RunLength length, Reservation memory)
    : op_(op), length_(length), memory_(std::move(memory)) {}

void Run::add_group(std::string_view name, RowVector<float>& values, RowVector<float>& gradients,
                    const OptimizerConfig& config, std::optional<double> clip_norm) {
  groups_.emplace_back(name, values, gradients, config, clip_norm);
}

void Run::begin(bool history) {
  if (!history) return;
  series_.assign(series_names().size(),
                 std::vector<float>(static_cast<std::size_t>(length_.updates)));
  double bytes = 0;
  for (const ParameterGroup& group : groups_)
    bytes += state_bytes(group.values.size(), group.optimizer_vectors);
  checkpoints_.emplace(state(), checkpoint_count(bytes, length_.updates));
}

Index Run::parameter_count() const {
  Index count = 0;
  for (const ParameterGroup& group : groups_) count += group.values.size();
  return count;
}

Run::State Run::state() {
  State state;
  for (const ParameterGroup& group : groups_)
    state.groups.push_back({group.values, group.optimizer});
  if (generator() != nullptr) state.generator.push_back(*generator());
  return state;
}

void Run::save(State& state) {
  for (std::size_t g = 0; g < groups_.size(); ++g) {
    state.groups[g].values = groups_[g].values;
    state.groups[g].optimizer = groups_[g].optimizer;
  }
  if (generator() != nullptr) state.generator.front() = *generator();
}

void Run::restore(Index update, const State& state) {
  for (std::size_t g = 0; g < groups_.size(); ++g) {
    groups_[g].values = state.groups[g].values;
    groups_[g].optimizer = state.groups[g].optimizer;
  }
  if (generator() != nullptr) *generator() = state.generator.front();
  update_ = update;
  phase_ = 0;
  diverged_ = has_gradients_ = has_change_ = false;
  forget();
}

void Run::begin_update() {
  has_gradients_ = has_change_ = false;
  forget();
}

void Run::finish_update() {
  ++update_;
  if (checkpoints_) checkpoints_->offer(update_, [this](State& state) { save(state); });
  updated();
}

void Run::do_step() {
  begin_update();
  for (std::size_t phase = 0, count = phases().size(); phase < count && !diverged_; ++phase)
    do_phase(phase);
  if (!diverged_) finish_update();
}

Index Run::step(Index count) {
  if (phase_ != 0) fail(op_, "step is out of turn: ", phase(), " comes next");
  by_phases_ = false;
  const Index start = update_;
  while (update_ - start < count && update_ < length_.updates && !diverged_) do_step();
  return update_ - start;
}

void Run::advance(std::string_view name) {
  if (name != phase()) fail(op_, name, " is out of turn: ", phase(), " comes next");
  if (phase_ == 0) {
    if (diverged_)
      fail(op_, "the loss of update ", update_ + 1, " is ", loss_, ": the run has ended");
    if (update_ == length_.updates) fail(op_, "all ", length_.updates, " updates are done");
    by_phases_ = true;
    begin_update();
  }
  do_phase(phase_);
  phase_ = diverged_ ? 0 : (phase_ + 1) % phases().size();
  if (phase_ != 0 || diverged_) return;
  finish_update();
  has_change_ = true;
}

void Run::rewind(Index update) {
  if (update < 0 || update > length_.updates)
    fail(op_, "update ", update, " is not in [0, ", length_.updates, "]");
  const bool open = phase_ != 0 || diverged_;
  if (checkpoints_) {
    // From before the last update, so that its activations and gradients are there to see.
    const auto [kept, state] = checkpoints_->before(std::max<Index>(update - 1, 0));
    if (open || update <= update_ || kept > update_) restore(kept, *state);
  } else if (open || update < update_) {
    fail(op_, "update ", update, " is in the past, and this run keeps no history");
  }
}

void Run::seek(Index update) {
  rewind(update);
  step(update - update_);
}

void Run::record(std::size_t series, float value) {
  if (keeps_history()) series_[series][static_cast<std::size_t>(update_)] = value;
}

void Run::record_loss(float loss) {
  loss_ = loss;
  diverged_ = !std::isfinite(loss);
  record(0, loss);
}

void Run::apply(ParameterGroup& group) {
  if (by_phases_) group.before = group.values;
  if (by_phases_ || group.clip_norm) group.norm = gradient_norm<float>(group.gradients);
  if (group.clip_norm) group.gradients *= clip_factor(group.norm, *group.clip_norm);
  group.optimizer.update(group.gradients, group.values);
}

std::span<const float> Run::recorded(std::size_t series, Index from) const {
  if (!keeps_history()) fail(op_, "this run keeps no history");
  const auto end = static_cast<std::size_t>(update_ + (diverged_ ? 1 : 0));
  const std::size_t start = std::min(static_cast<std::size_t>(from), end);
  return std::span(series_[series]).subspan(start, end - start);
}

std::span<const float> Run::series(std::string_view name, Index from) const {
  const auto names = series_names();
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) fail(op_, "there is no series \"", name, "\"");
  return recorded(static_cast<std::size_t>(found - names.begin()), from);
}

std::vector<float> Run::smoothed_losses(Index from) const {
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

std::vector<float> Run::epoch_losses(Index from) const {
  const auto per_epoch = static_cast<std::size_t>(length_.per_epoch);
  const std::span<const float> all = losses();
  std::vector<float> means;
  for (std::size_t end = (static_cast<std::size_t>(from) + 1) * per_epoch; end <= all.size();
       end += per_epoch)
    means.push_back(epoch_mean(all.subspan(end - per_epoch, per_epoch)));
  return means;
}

float Run::epoch_mean(std::span<const float> losses) const {
  return reduce<float>(losses, static_cast<float>(losses.size()));
}

std::string Run::digest() const { return surprisal::digest(losses()); }

}  // namespace surprisal
