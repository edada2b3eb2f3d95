#pragma once

#include <array>
#include <vector>

#include "surprisal/data/images.h"
#include "surprisal/models/mlp.h"

namespace surprisal {

/// How well a classifier does on images that it has not learned from.
struct Evaluation {
  /// An image whose label surprised the model.
  struct Image {
    Index index;  // in the test set
    Index label;
    float loss;  // −log p(label), nats
    std::array<float, image_classes> probabilities;
  };
  static constexpr std::size_t most_hardest = 12;

  Index images = 0;
  double loss = 0;  // the mean over all images, nats
  std::array<std::array<Index, image_classes>, image_classes> confusion{};  // [label][prediction]
  std::array<Image, most_hardest> hardest{};  // the highest losses, highest first
  std::size_t hardest_count = 0;

  Index correct() const;
  double accuracy() const { return static_cast<double>(correct()) / static_cast<double>(images); }
  /// Of the images with this label, the share that is recognised; NaN where there are none.
  double class_accuracy(Index label) const;
};

/// The model's view of the first `count` images, 64 of them at a time in `tile`. The loss is their
/// mean: where notebooks add up the means of batches and divide by the number of images, they
/// understate it by the size of a batch. Takes no memory.
Evaluation evaluate(const MlpParams<float>& params, const ImageSet& set, Index count,
                    MlpTile<float>& tile);

}  // namespace surprisal
