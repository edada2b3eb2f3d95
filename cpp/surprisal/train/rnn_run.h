#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "surprisal/core/memory.h"
#include "surprisal/core/tensor.h"
#include "surprisal/core/tensor_copy.h"
#include "surprisal/data/sentences.h"
#include "surprisal/models/toy_rnn.h"
#include "surprisal/optim/optimizer.h"
#include "surprisal/train/checkpoints.h"
#include "surprisal/train/loss_floor.h"

namespace surprisal {

/// A run of the toy model. The same configuration gives the same numbers, bit for bit.
struct RnnConfig {
  double seed = 0;  // a whole number; double, since JavaScript's numbers are
  Index epochs = 100;
  Mode mode = Mode::every_position;
  Index embedding_size = 10;
  Index hidden_size = 20;
  OptimizerConfig optimizer;
  std::optional<double> clip_norm;
  std::vector<std::vector<std::string>> sentences = default_sentences();
  bool history = true;  // keep losses and checkpoints, which `seek` needs
};

/// Bytes that a run of `config` on `data` takes, with P parameters in s further vectors of its
/// optimizer, k = min(updates + 1, 128) checkpoints and T words read in all sentences together:
///   4 P (3 + s) + (4 P (1 + s) + 300) (k + 1) + 8 updates + T (8 (E + 2 H + 3 V) + 100),
/// the second and third where there is a history. With everything at its limit 103 MB.
double rnn_run_bytes(const RnnConfig& config, const SentenceSet& data);

/// The model's view of one sentence at the current parameters.
struct Prediction {
  Matrix<float> logits;                   // (L, V)
  Matrix<float> probabilities;            // (L, V)
  Matrix<float> gradient;                 // (L, V) of `loss` by the logits
  RowVector<float> target_probabilities;  // (L)
  RowVector<float> surprisals;            // (L) −log p(target), nats
  float loss;                             // in the run's mode, nats
};

/// Trains the toy model: in each epoch one update per sentence, in order. An update has four
/// phases, `forward`, `loss`, `backward`, `apply_update`; `step` does all four. After construction
/// no step allocates.
class RnnRun {
 public:
  /// Throws std::invalid_argument for a value outside its limit, see `limits`, and OutOfMemory.
  explicit RnnRun(RnnConfig config);

  const SentenceSet& data() const { return data_; }
  Index parameter_count() const { return params_.all.size(); }
  Index total_updates() const { return total_; }
  /// Updates done so far.
  Index update() const { return update_; }
  /// The sentence of the next (or open) update.
  Index sentence() const { return update_ % static_cast<Index>(examples_.size()); }
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

  /// The phases; each throws std::invalid_argument out of turn.
  void forward();
  float loss();
  void backward();
  void apply_update();

  /// Loss before each update so far, in nats, from update `from` on; a loss that diverged is last.
  std::span<const float> losses(Index from = 0) const;
  /// p(target) at the final position of the trained sentence, before each update.
  std::span<const float> target_probabilities(Index from = 0) const;
  /// Mean of `losses` over each complete epoch, from epoch `from` on.
  std::vector<float> epoch_losses(Index from = 0) const;
  /// Digest of `losses()`.
  std::string digest() const;

  /// Every tensor as it is now: parameters; activations of the open (or else the last) update;
  /// the optimizer's state and, after `apply_update`, what it changed.
  std::vector<TensorCopy> tensors();
  /// One prediction per sentence; changes nothing in the run.
  std::vector<Prediction> predictions() const;

  /// The most checkpoints that a run keeps.
  static constexpr Index checkpoint_count = 128;

 private:
  enum class Phase { ready, forward_done, loss_done, backward_done };

  struct Example {
    Example(const Sentence& sentence, Mode mode, const ToyRnnSizes& sizes);

    std::vector<Index> tokens;      // (L)
    std::vector<Index> targets;     // (L), ignored positions are `NllOptions::ignore_index`
    std::vector<float> row_losses;  // (L)
    ToyRnnActivations<float> activations;
    ToyRnnActivations<float> dactivations;
  };

  struct State {
    RowVector<float> params;
    Optimizer<float> optimizer;
  };

  void expect(Phase phase, const char* name) const;
  void expect_another() const;
  void begin_update();
  void do_forward(Example& example) const;
  void do_loss();
  void do_backward();
  void do_update();
  void do_step();
  void restore(Index update, const State& state);
  std::size_t recorded() const;

  void add_parameters(std::vector<TensorCopy>& out);
  void add_activations(std::vector<TensorCopy>& out);
  void add_optimizer(std::vector<TensorCopy>& out);

  RnnConfig config_;
  SentenceSet data_;
  ToyRnnSizes sizes_;
  Index total_;
  Reservation memory_;
  ToyRnnParams<float> params_;
  ToyRnnParams<float> dparams_;
  RowVector<float> previous_params_;  // (parameters) before the last `apply_update`
  Optimizer<float> optimizer_;
  std::vector<Example> examples_;
  std::vector<float> losses_;                // (total)
  std::vector<float> target_probabilities_;  // (total)
  std::optional<Checkpoints<State, checkpoint_count>> checkpoints_;

  Index update_ = 0;
  Index traced_ = -1;  // the sentence of the open or else the last update; -1: none
  bool has_gradients_ = false;
  bool has_change_ = false;  // `previous_params_` belongs to the last update
  bool diverged_ = false;
  Phase phase_ = Phase::ready;
  float loss_ = 0;
  float norm_ = 0;  // of the last `apply_update`'s gradient, before clipping
};

}  // namespace surprisal
