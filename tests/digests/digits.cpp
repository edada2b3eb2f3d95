#include "surprisal/data/digits.h"

#include <memory>

#include "print.h"
#include "surprisal/train/digits_run.h"
#include "values.h"

using namespace surprisal;

namespace {

DigitsRun::Images drawn(double data_seed, DigitSplit split, Index count) {
  ImageSet set;
  DigitPainter(data_seed, split).draw(set, count);
  return std::make_shared<const ImageSet>(std::move(set));
}

void print_images(const std::string& name, const ImageSet& set) {
  print_digest("digits_pixels_" + name, std::vector<float>(set.pixels.begin(), set.pixels.end()));
  print_digest("digits_labels_" + name, std::vector<float>(set.labels.begin(), set.labels.end()));
}

void print_run(const std::string& name, const DigitsConfig& config, const DigitsRun::Images& train,
               const DigitsRun::Images& test) {
  DigitsRun run(config, train, test);
  run.step(run.total_updates());
  std::printf("digits_run_%s %s\n", name.c_str(), run.digest().c_str());
  std::vector<float> tensors;
  std::vector<double> tests;
  for (const auto& tensor : run.tensors()) {
    tensors.insert(tensors.end(), tensor.values.begin(), tensor.values.end());
    tensors.insert(tensors.end(), tensor.gradient.begin(), tensor.gradient.end());
  }
  for (const auto& evaluation : run.evaluations()) {
    tests.push_back(evaluation.loss);
    tests.push_back(evaluation.accuracy());
    for (const auto& image : evaluation.hardest)
      tests.insert(tests.end(), image.probabilities.begin(), image.probabilities.end());
  }
  print_digest("digits_tensors_" + name, tensors);
  print_digest("digits_tests_" + name, tests);
  print_digest("digits_smoothed_" + name, run.smoothed_losses());
}

}  // namespace

void print_digits() {
  const auto train = drawn(0, DigitSplit::train, 2000), test = drawn(0, DigitSplit::test, 500);
  print_images("train", *train);
  print_images("test", *test);
  print_images("seed_1", *drawn(1, DigitSplit::train, 500));
  DigitsConfig config;
  config.epochs = 3;
  print_run("default", config, train, test);
  config = {1, 2, {"sgd", 0.05, 0.5, {}}, {}, 7, 700, 99};
  print_run("small_batch", config, train, test);
  config = {4294967296.0 + 7, 10, {"sgd", 0.1, 0, {}}, {}, 1000, {}, {}};
  print_run("large_batch", config, train, test);
}
