#pragma once

#include <array>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "surprisal/core/memory.h"
#include "surprisal/core/tensor_copy.h"
#include "surprisal/data/images.h"
#include "surprisal/models/mlp.h"
#include "surprisal/optim/sgd.h"
#include "surprisal/random/generator.h"
#include "surprisal/train/checkpoints.h"
#include "surprisal/train/evaluation.h"

namespace surprisal {

/// A run of the image classifier. The same configuration and data give the same numbers, bit for
/// bit.
struct DigitsConfig {
  double seed = 0;  // a whole number; double, since JavaScript's numbers are
  Index epochs = 5;
  double learning_rate = 0.01;
  double momentum = 0.9;
  Index batch = 64;
  std::optional<Index> train;  // the first so many images; all where absent
  std::optional<Index> test;
};

/// Bytes that a run takes beside its images, with P = 109,386 parameters, k = min(updates + 1, 64)
/// checkpoints and the N images of an epoch:
///   12 P + 8 P (k + 1) + 4 updates + 8 N + 12 min(batch, N) + 1,576 epochs + 930,000.
/// With everything at its limit 66 MB.
double digits_run_bytes(const DigitsConfig& config, Index train_size);

/// What the model says of one image.
struct Classification {
  std::array<float, image_classes> probabilities;
  std::array<float, image_classes> surprisals;  // −log p of every label, nats
};

/// Trains the classifier with mini-batches in the order of PyTorch's `DataLoader(shuffle=True)`,
/// and tests it after every epoch. After construction no step allocates.
class DigitsRun {
 public:
  using Images = std::shared_ptr<const ImageSet>;

  /// Throws std::invalid_argument for a value outside its limit, or more images asked for than
  /// there are, and OutOfMemory.
  DigitsRun(const DigitsConfig& config, Images train, Images test);

  const DigitsConfig& config() const { return config_; }
  Index train_size() const { return static_cast<Index>(order_.size()); }
  Index test_size() const { return test_size_; }
  Index parameter_count() const { return params_.all.size(); }
  Index updates_per_epoch() const { return per_epoch_; }
  Index total_updates() const { return total_; }
  /// Updates done so far.
  Index update() const { return update_; }
  /// True once a loss was infinite or NaN; that update is not applied and no further one is done.
  bool diverged() const { return diverged_; }

  /// Does up to `count` updates, and the test after the last one of an epoch; returns how many
  /// updates were done.
  Index step(Index count = 1);
  /// Goes to the state after `update` updates, exactly, from a checkpoint and replay.
  /// Throws std::invalid_argument for an update outside [0, total_updates()].
  void seek(Index update);
  /// The part of `seek` that takes no time: goes to a state from which steps alone lead there, at
  /// most as many as lie between two checkpoints. Throws as `seek`.
  void rewind(Index update);

  /// Mean loss of each batch before its update, in nats, from update `from` on; a loss that
  /// diverged is last.
  std::span<const float> losses(Index from = 0) const;
  /// Their running mean from update `from` on, in which a loss counts 0.98 times as much as the
  /// next.
  std::vector<float> smoothed_losses(Index from = 0) const;
  /// Mean of `losses` over the images of each complete epoch, from epoch `from` on.
  std::vector<float> epoch_losses(Index from = 0) const;
  /// Digest of `losses()`.
  std::string digest() const;
  /// The tests after each complete epoch so far.
  std::span<const Evaluation> evaluations() const;
  /// The test with the parameters as they are now.
  Evaluation evaluate();

  /// Throws std::invalid_argument unless there are 784 pixels.
  Classification classify(std::span<const std::uint8_t> image);
  /// A parameter as it is now, by PyTorch's name and in its layout, without its gradient.
  /// Throws std::invalid_argument for a name that the model has not.
  TensorCopy parameter(std::string_view name) const;
  /// Parameters with the gradients of the last update, and the momentum.
  std::vector<TensorCopy> tensors() const;

  /// The most checkpoints that a run keeps: a state has 0.9 MB, so that all of them take 56 MB.
  static constexpr Index checkpoint_count = 64;

 private:
  struct State {
    RowVector<float> params;
    SgdState<float> optimizer;
  };

  void shuffle(Index epoch);
  float forward_backward(std::span<const Index> batch);
  void do_step();
  void restore(Index update, const State& state);

  DigitsConfig config_;
  SgdConfig optimizer_config_;
  Images train_, test_;
  std::vector<Index> order_;  // (train) the images of `shuffled_epoch_` in its order
  Index test_size_;
  Index per_epoch_;
  Index total_;
  Reservation memory_;
  MlpParams<float> params_;
  MlpParams<float> dparams_;
  SgdState<float> optimizer_;
  Generator generator_;  // as the model's initialisation left it
  MlpTile<float> tile_;
  std::vector<Index> targets_;           // (batch)
  std::vector<float> row_losses_;        // (batch)
  std::vector<float> losses_;            // (total)
  std::vector<Evaluation> evaluations_;  // of every epoch that was ever complete
  std::optional<Checkpoints<State, checkpoint_count>> checkpoints_;

  Index shuffled_epoch_ = -1;
  Index update_ = 0;
  bool has_gradients_ = false;
  bool diverged_ = false;
};

}  // namespace surprisal
