#pragma once

#include <array>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "surprisal/data/images.h"
#include "surprisal/models/mlp.h"
#include "surprisal/random/generator.h"
#include "surprisal/train/digits_config.h"
#include "surprisal/train/evaluation.h"
#include "surprisal/train/run.h"

namespace surprisal {

/// Bytes that a run takes beside its images: `run_bytes` with one series, and for the N images of
/// an epoch 8 N + 12 min(batch, N) + 1,576 epochs + 930,000. With everything at its limit 74 MB.
double digits_run_bytes(const DigitsConfig& config, Index train_size);

/// What the model says of one image.
struct Classification {
  std::array<float, image_classes> probabilities;
  std::array<float, image_classes> surprisals;  // −log p of every label, nats
};

/// Trains the classifier with mini-batches in the order of PyTorch's `DataLoader(shuffle=True)`,
/// and tests it after every epoch. The phases of an update are `gradient` and `apply_update`: a
/// batch is done in tiles of 64 images, each forward and backward.
class DigitsRun : public Run {
 public:
  using Images = std::shared_ptr<const ImageSet>;

  /// Throws std::invalid_argument for a value outside its limit, see `digits_fields`, or more
  /// images asked for than there are, and OutOfMemory.
  DigitsRun(const DigitsConfig& config, Images train, Images test);

  Index train_size() const { return static_cast<Index>(order_.size()); }
  Index test_size() const { return test_size_; }
  /// The tests after each complete epoch so far.
  std::span<const Evaluation> evaluations() const;
  /// The test with the parameters as they are now.
  Evaluation evaluate();

  /// Throws std::invalid_argument unless there are 784 pixels.
  Classification classify(std::span<const std::uint8_t> image);
  /// A parameter as it is now, by PyTorch's name and in its layout, without its gradient.
  /// Throws std::invalid_argument for a name that the model has not.
  TensorCopy parameter(std::string_view name) const;

  std::span<const std::string_view> phases() const override;
  std::span<const std::string_view> series_names() const override;

 private:
  void do_phase(std::size_t phase) override;
  void updated() override;
  float epoch_mean(std::span<const float> losses) const override;
  std::vector<TensorCopy> named(const ParameterGroup& group,
                                const RowVector<float>& all) const override;

  void shuffle(Index epoch);
  float forward_backward(std::span<const Index> batch);

  Index batch_;
  Images train_, test_;
  std::vector<Index> order_;  // (train) the images of `shuffled_epoch_` in its order
  Index test_size_;
  MlpParams<float> params_;
  MlpParams<float> dparams_;
  Generator generator_;  // as the model's initialisation left it
  MlpTile<float> tile_;
  std::vector<Index> targets_;           // (batch)
  std::vector<float> row_losses_;        // (batch)
  std::vector<Evaluation> evaluations_;  // of every epoch that was ever complete
  Index shuffled_epoch_ = -1;
};

}  // namespace surprisal
