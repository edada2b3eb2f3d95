#include "surprisal/data/strokes.h"

#include <doctest/doctest.h>

#include <array>
#include <limits>

using namespace surprisal;

namespace {

using Image = std::array<std::uint8_t, image_pixels>;

Image drawn(const std::vector<Stroke>& strokes, const Pen& pen = {}) {
  Image image;
  draw_strokes(strokes, pen, image);
  return image;
}

int at(const Image& image, int x, int y) { return image[static_cast<std::size_t>(28 * y + x)]; }

}  // namespace

TEST_CASE("a vertical line is as long as the square, as wide as the pen, in the middle") {
  const Image image =
      drawn({{{3, 10}, {3, 90}}}, {.width = 4, .softness = 1, .ink = 200, .size = 20});
  for (int y = 0; y < 28; ++y) {
    CAPTURE(y);
    const bool inside = y >= 5 && y < 23;
    if (inside) {
      CHECK(at(image, 13, y) == 200);
      CHECK(at(image, 14, y) == 200);
      if (y > 5 && y < 22) CHECK(at(image, 12, y) == 200);  // the ends are round
    }
    CHECK(at(image, 11, y) == 0);
    CHECK(at(image, 16, y) == 0);
    if (y < 4 || y >= 24) CHECK(at(image, 13, y) == 0);
  }
}

TEST_CASE("edges fade over the pen's softness") {
  const Image image =
      drawn({{{0, 0}, {0, 1}}}, {.width = 3, .softness = 2, .ink = 255, .size = 20});
  CHECK(at(image, 13, 14) == 255);
  CHECK(at(image, 12, 14) == 128);  // the edge itself
  CHECK(at(image, 11, 14) == 0);
  CHECK(at(image, 15, 14) == 128);
}

TEST_CASE("size and place of the strokes do not matter, order and direction neither") {
  const std::vector<Stroke> strokes{{{1, 1}, {5, 2}, {4, 9}}, {{2, 6}, {6, 6}}};
  const Image image = drawn(strokes);
  std::vector<Stroke> moved = strokes;
  for (Stroke& stroke : moved)
    for (Point& p : stroke) p = {p.x * 64 + 512, p.y * 64 - 256};
  const Image same = drawn(moved);
  for (std::size_t i = 0; i < image.size(); ++i) CHECK(std::abs(image[i] - same[i]) <= 1);
  const Image turned = drawn({{{6, 6}, {2, 6}}, {{4, 9}, {5, 2}, {1, 1}}});
  for (std::size_t i = 0; i < image.size(); ++i) CHECK(std::abs(image[i] - turned[i]) <= 1);
}

TEST_CASE("a dot is a dot in the middle") {
  const Image image = drawn({{{500, 400}}}, {.width = 4, .softness = 1, .ink = 255, .size = 20});
  CHECK(at(image, 13, 13) == 255);
  CHECK(at(image, 14, 14) == 255);
  CHECK(at(image, 10, 14) == 0);
  CHECK(drawn({{{1, 1}, {1, 1}, {1, 1}}}) == drawn({{{2, 2}}}));
}

TEST_CASE("strokes without a point, or with one that is not finite, are refused") {
  CHECK_THROWS_WITH_AS(drawn({}), "[strokes] there is no point to draw", std::invalid_argument);
  CHECK_THROWS_WITH_AS(drawn({{}, {}}), "[strokes] there is no point to draw",
                       std::invalid_argument);
  for (const float bad :
       {std::numeric_limits<float>::quiet_NaN(), 2e6f, -std::numeric_limits<float>::infinity()}) {
    CHECK_THROWS_WITH_AS(drawn({{{0, 0}, {bad, 1}}}), doctest::Contains("is not within ±"),
                         std::invalid_argument);
    CHECK_THROWS_WITH_AS(drawn({{{0, bad}}}), doctest::Contains("is not within ±"),
                         std::invalid_argument);
  }
}
