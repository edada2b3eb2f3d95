#include "surprisal/data/digits.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "surprisal/data/digit_shapes.h"

using namespace surprisal;

namespace {

ImageSet drawn(double seed, DigitSplit split, const std::vector<Index>& counts) {
  DigitPainter painter(seed, split);
  ImageSet set;
  for (const Index count : counts) painter.draw(set, count);
  return set;
}

Point centre_of_mass(std::span<const std::uint8_t> image) {
  double mass = 0, x = 0, y = 0;
  for (std::size_t i = 0; i < image.size(); ++i) {
    mass += image[i];
    x += image[i] * (static_cast<double>(i % 28) + 0.5);
    y += image[i] * (static_cast<double>(i / 28) + 0.5);
  }
  return {static_cast<float>(x / mass), static_cast<float>(y / mass)};
}

}  // namespace

TEST_CASE("the same digits come, however many are drawn at a time") {
  const ImageSet whole = drawn(7, DigitSplit::train, {100});
  const ImageSet parts = drawn(7, DigitSplit::train, {1, 0, 63, 36});
  CHECK(whole.size() == 100);
  CHECK((whole.pixels == parts.pixels));
  CHECK(whole.labels == parts.labels);
  const ImageSet fewer = drawn(7, DigitSplit::train, {40});
  CHECK(std::equal(fewer.pixels.begin(), fewer.pixels.end(), whole.pixels.begin()));
}

TEST_CASE("another seed draws other digits, and so does the other split") {
  const ImageSet one = drawn(0, DigitSplit::train, {50});
  CHECK((one.pixels != drawn(1, DigitSplit::train, {50}).pixels));
  CHECK((one.pixels != drawn(0, DigitSplit::test, {50}).pixels));
  CHECK((one.pixels == drawn(4294967296.0, DigitSplit::train, {50}).pixels));
  CHECK((drawn(-1, DigitSplit::train, {50}).pixels ==
         drawn(4294967295.0, DigitSplit::train, {50}).pixels));
  CHECK_THROWS_WITH(DigitPainter(-1e16, DigitSplit::train),
                    doctest::Contains("seed -10000000000000000 is not in [-9007199254740991, "));
  CHECK_THROWS_WITH(DigitPainter(0.5, DigitSplit::train),
                    doctest::Contains("is not a whole number"));
}

TEST_CASE("every label comes about equally often, in no order, and no image twice") {
  const ImageSet set = drawn(0, DigitSplit::train, {4000});
  std::set<std::vector<std::uint8_t>> images;
  std::array<int, 10> count{};
  int repeats = 0;
  for (Index n = 0; n < set.size(); ++n) {
    const auto image = set.image(n);
    images.emplace(image.begin(), image.end());
    ++count[set.labels[static_cast<std::size_t>(n)]];
    if (n > 0)
      repeats +=
          set.labels[static_cast<std::size_t>(n)] == set.labels[static_cast<std::size_t>(n - 1)];
  }
  CHECK(images.size() == 4000);
  for (const int c : count) CHECK(std::abs(c - 400) <= 80);
  CHECK(std::abs(repeats - 400) <= 80);
}

TEST_CASE("digits look as MNIST's: in the middle by mass, 20 pixels large, a fifth of them ink") {
  const ImageSet set = drawn(3, DigitSplit::test, {1000});
  double ink = 0;
  for (Index n = 0; n < set.size(); ++n) {
    CAPTURE(n);
    const auto image = set.image(n);
    const Point centre = centre_of_mass(image);
    CHECK(std::abs(centre.x - 14) <= 0.51);
    CHECK(std::abs(centre.y - 14) <= 0.51);
    int left = 28, right = -1, top = 28, bottom = -1;
    for (int i = 0; i < 784; ++i)
      if (image[static_cast<std::size_t>(i)] > 127) {
        left = std::min(left, i % 28);
        right = std::max(right, i % 28);
        top = std::min(top, i / 28);
        bottom = std::max(bottom, i / 28);
      }
    const int extent = std::max(right - left, bottom - top) + 1;
    CHECK(extent >= 14);
    CHECK(extent <= 22);
    CHECK(*std::max_element(image.begin(), image.end()) >= 128);
    ink += static_cast<double>(
               std::count_if(image.begin(), image.end(), [](auto v) { return v > 0; })) /
           784;
  }
  CHECK(ink / 1000 > 0.15);
  CHECK(ink / 1000 < 0.25);
}

TEST_CASE("every digit has several shapes, within the unit square") {
  for (Index digit = 0; digit < 10; ++digit) {
    CAPTURE(digit);
    CHECK(digit_shapes(digit).size() >= 3);
    for (const DigitShape& shape : digit_shapes(digit))
      for (const auto& way : shape) {
        CHECK(way.size() >= 2);
        for (const WayPoint& p : way) CHECK((p.x >= 0 && p.x <= 1 && p.y >= 0 && p.y <= 1));
      }
  }
}
