#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "surprisal/core/memory.h"
#include "surprisal/core/tensor.h"
#include "surprisal/core/tensor_copy.h"
#include "surprisal/optim/optimizer.h"
#include "surprisal/random/generator.h"
#include "surprisal/train/checkpoints.h"

namespace surprisal {

/// Parameters that one optimizer changes: all of a model, or one of the two halves of a GAN.
struct ParameterGroup {
  ParameterGroup(std::string_view name, RowVector<float>& values, RowVector<float>& gradients,
                 const OptimizerConfig& config, std::optional<double> clip_norm);

  std::string_view name;     // before the names of what belongs to it; empty if it is the only one
  RowVector<float>& values;  // (parameters)
  RowVector<float>& gradients;  // (parameters) overwritten by clipping
  Optimizer<float> optimizer;
  int optimizer_vectors;            // of the parameters' size, in the optimizer's state
  std::optional<double> clip_norm;  // the largest ‖gradient‖₂; none where absent
  RowVector<float> before;          // (parameters) the values before the last update by phases
  float norm = 0;                   // of the last gradient that was measured, before clipping
};

/// How long a run is: its updates, and how many of them make an epoch.
struct RunLength {
  Index updates;
  Index per_epoch;
};

/// Bytes that every run takes, with P parameters in s further vectors of their optimizers and k
/// checkpoints: 4 P (3 + s), and with a history (4 P (1 + s) + 300) (k + 1) + 4 series · updates.
double run_bytes(Index parameters, int optimizer_vectors, Index updates, Index series,
                 bool history);

/// A model in training. The same configuration gives the same numbers, bit for bit. An update has
/// the phases that the model names, {forward, loss, backward, apply_update} for example; `step`
/// does all of them. After construction no step allocates.
///
/// A model derives from this, gives what is virtual below, and calls `add_group` and `begin` at the
/// end of its constructor.
class Run {
 public:
  virtual ~Run() = default;
  Run(const Run&) = delete;
  Run& operator=(const Run&) = delete;

  Index parameter_count() const;
  Index total_updates() const { return length_.updates; }
  Index updates_per_epoch() const { return length_.per_epoch; }
  /// Updates done so far.
  Index update() const { return update_; }
  /// True once a loss was infinite or NaN; that update is not applied and no further one is done.
  bool diverged() const { return diverged_; }

  /// Does up to `count` updates; returns how many were done.
  Index step(Index count = 1);
  /// Goes to the state after `update` updates, exactly, from a checkpoint and replay. An open
  /// update is dropped. Throws std::invalid_argument for an update outside [0, total_updates()],
  /// or one in the past of a run without history.
  void seek(Index update);
  /// The part of `seek` that takes no time: goes to a state from which steps alone lead there, at
  /// most as many as lie between two checkpoints. Throws as `seek`.
  void rewind(Index update);

  /// The phases of an update, in their order.
  virtual std::span<const std::string_view> phases() const = 0;
  /// The phase that comes next.
  std::string_view phase() const { return phases()[phase_]; }
  /// Does the next phase; throws std::invalid_argument if it is not `phase`.
  void advance(std::string_view phase);

  /// What is recorded before each update, the loss first; all in nats or probabilities.
  virtual std::span<const std::string_view> series_names() const = 0;
  /// One of them from update `from` on; a loss that diverged is last. Throws std::invalid_argument
  /// for a name that is none, or without history.
  std::span<const float> series(std::string_view name, Index from = 0) const;
  /// The loss before each update.
  std::span<const float> losses(Index from = 0) const { return recorded(0, from); }
  /// Their running mean from update `from` on, in which a loss counts 0.98 times as much as the
  /// next.
  std::vector<float> smoothed_losses(Index from = 0) const;
  /// Mean of `losses` over each complete epoch, from epoch `from` on.
  std::vector<float> epoch_losses(Index from = 0) const;
  /// Digest of `losses()`.
  std::string digest() const;
  /// The loss of the open, or else of the last update.
  float loss() const { return loss_; }

  /// Every tensor as it is now: parameters; activations of the open (or else the last) update; the
  /// optimizers' state and, after an update by phases, what it changed.
  std::vector<TensorCopy> tensors();

 protected:
  /// `op` is what the run is called in messages.
  Run(const char* op, RunLength length, Reservation memory);

  /// Parameters that the run changes; values and gradients stay where they are.
  void add_group(std::string_view name, RowVector<float>& values, RowVector<float>& gradients,
                 const OptimizerConfig& config, std::optional<double> clip_norm);
  /// All groups are there, with their initial values: takes the memory for history and checkpoints.
  void begin(bool history);

  /// One phase of update `update()` + 1. The model records its loss in one of them, and calls
  /// `apply` for each group in those that change parameters.
  virtual void do_phase(std::size_t phase) = 0;
  /// An update begins, or the run stands elsewhere: what is left of the one before is no longer
  /// seen.
  virtual void forget() {}
  /// An update is done.
  virtual void updated() {}
  /// What draws while the model trains; null if nothing does.
  virtual Generator* generator() { return nullptr; }
  /// Mean of the losses of one epoch.
  virtual float epoch_mean(std::span<const float> losses) const;
  /// Numbers that lie as the parameters of a group, under PyTorch's names and in its layout.
  virtual std::vector<TensorCopy> named(const ParameterGroup& group,
                                        const RowVector<float>& all) const = 0;
  /// The activations, if there are any to see.
  virtual void add_activations(std::vector<TensorCopy>&) {}

  /// Records the loss before the update; one that is not finite ends the run.
  void record_loss(float loss);
  /// Records another of the series.
  void record(std::size_t series, float value);
  /// Clips the group's gradient and updates its parameters.
  void apply(ParameterGroup& group);
  /// The gradients belong to the open update from now on.
  void gradients_done() { has_gradients_ = true; }

  std::vector<ParameterGroup>& groups() { return groups_; }
  bool has_gradients() const { return has_gradients_; }
  bool keeps_history() const { return checkpoints_.has_value(); }
  /// The phase of the open update that comes next, 0 if none is open.
  std::size_t next_phase() const { return phase_; }

 private:
  struct GroupState {
    RowVector<float> values;
    Optimizer<float> optimizer;
  };
  struct State {
    std::vector<GroupState> groups;
    std::vector<Generator> generator;  // the one, if something draws
  };

  State state();
  void save(State& state);
  void restore(Index update, const State& state);
  void begin_update();
  void finish_update();
  void do_step();
  std::span<const float> recorded(std::size_t series, Index from) const;
  void add_optimizer(const ParameterGroup& group, std::vector<TensorCopy>& out) const;

  const char* op_;
  RunLength length_;
  Reservation memory_;
  std::vector<ParameterGroup> groups_;
  std::vector<std::vector<float>> series_;  // by name, (updates) each; empty without history
  std::optional<Checkpoints<State>> checkpoints_;

  Index update_ = 0;
  std::size_t phase_ = 0;
  bool by_phases_ = false;
  bool has_gradients_ = false;
  bool has_change_ = false;  // `ParameterGroup::before` belongs to the last update
  bool diverged_ = false;
  float loss_ = 0;
};

}  // namespace surprisal
