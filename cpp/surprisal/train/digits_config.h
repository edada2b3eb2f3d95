#pragma once

#include <array>
#include <optional>

#include "surprisal/core/field.h"
#include "surprisal/optim/optimizer_fields.h"

namespace surprisal {

/// A run of the image classifier. The same configuration and data give the same numbers, bit for
/// bit.
struct DigitsConfig {
  double seed = 0;  // a whole number; double, since JavaScript's numbers are
  Index epochs = 5;
  OptimizerConfig optimizer{"sgd", 0.01, 0.9, {}};
  std::optional<double> clip_norm;
  Index batch = 64;
  std::optional<Index> train;  // the first so many images; all where absent
  std::optional<Index> test;
};

/// The settings of a run of the image classifier, but for where its images come from.
inline constexpr auto digits_fields =
    joined(std::to_array<Field<DigitsConfig>>({
               {.name = "train",
                .flag = "train",
                .limit = limits::training_images,
                .member = [](DigitsConfig& c) -> std::optional<Index>& { return c.train; },
                .value = "n",
                .help = "take the first so many training images",
                .says = "How many images to learn from; `all` takes every one.",
                .absent = "all"},
               {.name = "test",
                .flag = "test",
                .limit = limits::test_images,
                .member = [](DigitsConfig& c) -> std::optional<Index>& { return c.test; },
                .value = "n",
                .help = "take the first so many test images",
                .says = "How many images to be tested on; `all` takes every one.",
                .absent = "all"},
               {.name = "seed",
                .flag = "seed",
                .limit = limits::seed,
                .member = [](DigitsConfig& c) -> double& { return c.seed; },
                .value = "n",
                .help = "seed of the generator",
                .says = "The seed of PyTorch's generator, which draws weights and batches."},
               {.name = "epochs",
                .flag = "epochs",
                .limit = limits::digits_epochs,
                .member = [](DigitsConfig& c) -> Index& { return c.epochs; },
                .value = "n",
                .help = "passes over the training images",
                .says = "How often the run goes through its data."},
               {.name = "batch",
                .flag = "batch",
                .limit = limits::digits_batch,
                .member = [](DigitsConfig& c) -> Index& { return c.batch; },
                .value = "n",
                .help = "images in one update",
                .says = "Images in a batch."},
           }),
           optimizer_fields<DigitsConfig>());

}  // namespace surprisal
