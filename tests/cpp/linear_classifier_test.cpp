// How hard the synthetic digits are: what one linear layer makes of them.

#include <doctest/doctest.h>

#include "surprisal/data/digits.h"
#include "surprisal/ops/cross_entropy.h"
#include "surprisal/ops/pixel_linear.h"
#include "surprisal/ops/softmax.h"
#include "surprisal/optim/sgd.h"
#include "surprisal/random/distributions.h"
#include "surprisal/train/digits_run.h"

using namespace surprisal;

namespace {

constexpr Index train_size = 12'000, test_size = 2'000, batch = 64, epochs = 5;

ImageSet drawn(DigitSplit split, Index count) {
  ImageSet set;
  DigitPainter(0, split).draw(set, count);
  return set;
}

/// Softmax regression, trained as the network is.
struct LinearClassifier {
  RowVector<float> all = RowVector<float>::Zero((image_pixels + 1) * image_classes);
  MatrixView<float> weight{all.data(), image_pixels, image_classes};
  VectorView<float> bias{all.data() + image_pixels * image_classes, image_classes};
  SparseMatrix<float> pixels{batch, image_pixels}, transposed{batch, image_pixels};
  RowVector<float> base = RowVector<float>::Zero(image_classes);
  Matrix<float> logits = Matrix<float>::Zero(batch, image_classes);
  Matrix<float> log_p = Matrix<float>::Zero(batch, image_classes);

  void load(const ImageSet& set, std::span<const Index> images) {
    pixels.clear();
    for (const Index n : images) pixels.append_row(set.image(n));
    pixel_linear_forward<float>(pixels, {}, weight, bias, base, logits.topRows(pixels.rows()));
    log_softmax_forward<float>(logits.topRows(pixels.rows()), log_p.topRows(pixels.rows()));
  }

  void train(const ImageSet& set) {
    Generator generator(0);
    SgdState<float> state(all.size());
    RowVector<float> gradient(all.size());
    MatrixView<float> dweight(gradient.data(), image_pixels, image_classes);
    VectorView<float> dbias(gradient.data() + weight.size(), image_classes);
    Matrix<float> p(batch, image_classes), dz(batch, image_classes);
    for (Index epoch = 0; epoch < epochs; ++epoch) {
      const auto order = loader_order(generator, train_size);
      for (Index first = 0; first < train_size; first += batch) {
        const Index n = std::min(batch, train_size - first);
        const auto images = std::span<const Index>(order).subspan(static_cast<std::size_t>(first),
                                                                  static_cast<std::size_t>(n));
        load(set, images);
        std::vector<Index> targets;
        for (const Index image : images)
          targets.push_back(set.labels[static_cast<std::size_t>(image)]);
        probabilities<float>(log_p.topRows(n), p.topRows(n));
        cross_entropy_backward<float>(p.topRows(n), targets, {}, static_cast<float>(n),
                                      dz.topRows(n));
        transposed.set_transpose_of(pixels);
        pixel_linear_backward<float>(transposed, {}, dz.topRows(n), base, dweight, dbias, false);
        sgd_update<float>({0.01, 0.9, 0}, state, gradient, all);
      }
    }
  }

  double accuracy(const ImageSet& set) {
    Index correct = 0;
    for (Index n = 0; n < set.size(); ++n) {
      load(set, std::span(&n, 1));
      Index best;
      log_p.row(0).maxCoeff(&best);
      correct += best == set.labels[static_cast<std::size_t>(n)];
    }
    return static_cast<double>(correct) / static_cast<double>(set.size());
  }
};

}  // namespace

TEST_CASE("a linear classifier reads the synthetic digits 3 points worse than the network") {
  const auto train = std::make_shared<const ImageSet>(drawn(DigitSplit::train, train_size));
  const auto test = std::make_shared<const ImageSet>(drawn(DigitSplit::test, test_size));
  DigitsRun network({}, train, test);
  network.step(network.total_updates());
  LinearClassifier linear;
  linear.train(*train);
  const double network_accuracy = network.evaluations().back().accuracy();
  const double linear_accuracy = linear.accuracy(*test);
  CHECK(linear_accuracy >= 0.5);
  CHECK(network_accuracy - linear_accuracy >= 0.03);
  MESSAGE("network ", network_accuracy, ", linear ", linear_accuracy);
}
