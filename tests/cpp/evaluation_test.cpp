#include "surprisal/train/evaluation.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "pixels.h"

using namespace surprisal;

namespace {

struct Setting {
  explicit Setting(Index count) : set(random_images(12, count)) {
    Generator generator(3);
    mlp_init(generator, params);
  }
  Evaluation evaluate(Index count) { return surprisal::evaluate(params, set, count, tile); }

  ImageSet set;
  MlpParams<float> params{MlpSizes{}};
  MlpTile<float> tile{MlpSizes{}};
};

/// Log-probabilities image by image.
std::vector<std::array<double, 10>> one_by_one(Setting& s, Index count) {
  std::vector<std::array<double, 10>> all;
  for (Index n = 0; n < count; ++n) {
    s.tile.pixels.clear();
    s.tile.pixels.append_row(s.set.image(n));
    mlp_forward<float>(s.params, s.tile);
    all.emplace_back();
    for (Index c = 0; c < 10; ++c)
      all.back()[static_cast<std::size_t>(c)] = static_cast<double>(s.tile.log_probabilities(0, c));
  }
  return all;
}

}  // namespace

TEST_CASE("loss, confusion, accuracy and the hardest images follow their definitions") {
  Setting s(150);
  for (const Index count : {1, 5, 12, 64, 65, 150}) {
    CAPTURE(count);
    const Evaluation e = s.evaluate(count);
    const auto log_p = one_by_one(s, count);
    double sum = 0;
    std::array<std::array<Index, 10>, 10> confusion{};
    std::vector<std::pair<double, Index>> losses;
    for (std::size_t n = 0; n < log_p.size(); ++n) {
      const std::size_t label = s.set.labels[n];
      const auto best = std::max_element(log_p[n].begin(), log_p[n].end()) - log_p[n].begin();
      ++confusion[label][static_cast<std::size_t>(best)];
      sum -= log_p[n][label];
      losses.emplace_back(-log_p[n][label], static_cast<Index>(n));
    }
    CHECK(e.images == count);
    CHECK(e.loss == doctest::Approx(sum / static_cast<double>(count)).epsilon(1e-6));
    CHECK(e.confusion == confusion);
    Index correct = 0;
    for (std::size_t c = 0; c < 10; ++c) correct += confusion[c][c];
    CHECK(e.correct() == correct);
    CHECK(e.accuracy() == static_cast<double>(correct) / static_cast<double>(count));

    std::stable_sort(losses.begin(), losses.end(),
                     [](auto& a, auto& b) { return a.first > b.first; });
    CHECK(e.hardest_count == std::min<std::size_t>(12, losses.size()));
    for (std::size_t i = 0; i < e.hardest_count; ++i) {
      const Evaluation::Image& image = e.hardest[i];
      CHECK(image.loss == doctest::Approx(losses[i].first).epsilon(1e-5));
      const auto n = static_cast<std::size_t>(image.index);
      CHECK(image.label == s.set.labels[n]);
      CHECK(image.loss ==
            doctest::Approx(-log_p[n][static_cast<std::size_t>(image.label)]).epsilon(1e-5));
      double total = 0;
      for (std::size_t c = 0; c < 10; ++c) {
        CHECK(image.probabilities[c] == doctest::Approx(std::exp(log_p[n][c])).epsilon(1e-5));
        total += image.probabilities[c];
      }
      CHECK(total == doctest::Approx(1));
    }
  }
}

TEST_CASE("accuracy of a class is over its own images, and NaN where there are none") {
  Evaluation e;
  e.images = 6;
  e.confusion[3][3] = 3;
  e.confusion[3][5] = 1;
  e.confusion[5][3] = 2;
  CHECK(e.class_accuracy(3) == 0.75);
  CHECK(e.class_accuracy(5) == 0);
  CHECK(std::isnan(e.class_accuracy(4)));
  CHECK(e.accuracy() == 0.5);
}
