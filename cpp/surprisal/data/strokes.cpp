#include "surprisal/data/strokes.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "surprisal/core/error.h"

namespace surprisal {

namespace {

constexpr int side = static_cast<int>(image_side);
constexpr float largest_coordinate = 1e6f;

struct Box {
  Point low{largest_coordinate, largest_coordinate};
  Point high{-largest_coordinate, -largest_coordinate};

  float extent() const { return std::max(high.x - low.x, high.y - low.y); }
};

Box box_of(std::span<const Stroke> strokes) {
  Box box;
  for (const Stroke& stroke : strokes)
    for (const Point& p : stroke) {
      if (!(std::abs(p.x) <= largest_coordinate && std::abs(p.y) <= largest_coordinate))
        fail("strokes", "point (", p.x, ", ", p.y, ") is not within ±", largest_coordinate);
      box.low = {std::min(box.low.x, p.x), std::min(box.low.y, p.y)};
      box.high = {std::max(box.high.x, p.x), std::max(box.high.y, p.y)};
    }
  if (box.extent() < 0) fail("strokes", "there is no point to draw");
  return box;
}

/// Each piece of each stroke; a dot is a piece without length.
template <class Visit>
void for_each_piece(std::span<const Stroke> strokes, const Visit& visit) {
  for (const Stroke& stroke : strokes) {
    if (stroke.size() == 1) visit(stroke[0], stroke[0]);
    for (std::size_t i = 1; i < stroke.size(); ++i) visit(stroke[i - 1], stroke[i]);
  }
}

/// Where the ink has its centre: every piece weighs its length and a touch of the pen.
Point centre_of(std::span<const Stroke> strokes, float touch) {
  float mass = 0, x = 0, y = 0;
  for_each_piece(strokes, [&](Point a, Point b) {
    const float dx = b.x - a.x, dy = b.y - a.y;
    const float weight = std::sqrt(dx * dx + dy * dy) + touch;
    mass += weight;
    x += weight * (a.x + b.x) / 2;
    y += weight * (a.y + b.y) / 2;
  });
  return {x / mass, y / mass};
}

/// Pixels from `left` to before `right` and from `top` to before `bottom`; none at first.
struct Area {
  int left = side, right = 0, top = side, bottom = 0;

  void include(const Area& other) {
    left = std::min(left, other.left);
    right = std::max(right, other.right);
    top = std::min(top, other.top);
    bottom = std::max(bottom, other.bottom);
  }
};

/// Columns that are computed together.
constexpr int lanes = 4;
static_assert(side % lanes == 0);

/// reach = max(reach, limit − distance to the piece) around the piece, in whole groups of columns:
/// what is farther than the limit changes nothing. Returns where.
Area widen(float* reach, Point a, Point b, float limit) {
  const auto first = [&](float at) { return std::clamp(static_cast<int>(at - limit), 0, side); };
  const auto last = [&](float at) { return std::clamp(static_cast<int>(at + limit) + 2, 0, side); };
  Area area;
  area.left = first(std::min(a.x, b.x)) / lanes * lanes;
  area.right = (last(std::max(a.x, b.x)) + lanes - 1) / lanes * lanes;
  area.top = first(std::min(a.y, b.y));
  area.bottom = last(std::max(a.y, b.y));
  const float dx = b.x - a.x, dy = b.y - a.y, square = dx * dx + dy * dy;
  const float inverse = square > 0 ? 1 / square : 0;
  for (int row = area.top; row < area.bottom; ++row) {
    const float y = static_cast<float>(row) + 0.5f - a.y, down = y * dy;
    float* line = reach + row * side;
    for (int column = area.left; column < area.right; ++column) {
      const float x = static_cast<float>(column) + 0.5f - a.x;
      const float along = (x * dx + down) * inverse;
      const float t = along < 0 ? 0.0f : (along > 1 ? 1.0f : along);
      const float ex = x - t * dx, ey = y - t * dy;
      const float here = limit - std::sqrt(ex * ex + ey * ey);
      line[column] = here > line[column] ? here : line[column];
    }
  }
  return area;
}

/// The whole part of 0 ≤ x < 2²², without the checks that a conversion makes for all other numbers.
std::uint32_t whole_part(float x) {
  constexpr float shift = 0x1p23f;  // adding it rounds to a whole number
  const float nearest = (x + shift) - shift;
  const float whole = nearest > x ? nearest - 1 : nearest;
  return std::bit_cast<std::uint32_t>(whole + shift) - std::bit_cast<std::uint32_t>(shift);
}

/// Writes the picture, moved by whole pixels, as MNIST's are, so that its mass is in the middle.
/// Beyond the area nothing is covered.
void shift_to_middle(const float* cover, const Area& area, std::span<std::uint8_t> image,
                     float ink) {
  float mass = 0, x = 0, y = 0;
  for (int row = area.top; row < area.bottom; ++row)
    for (int column = area.left; column < area.right; ++column) {
      const float here = cover[row * side + column];
      mass += here;
      x += here * static_cast<float>(column);
      y += here * static_cast<float>(row);
    }
  const auto shift_of = [mass](float moment) {
    constexpr float middle = 0.5f * (side - 1);
    return mass > 0 ? static_cast<int>(std::floor(moment / mass - middle + 0.5f)) : 0;
  };
  const int right = shift_of(x), down = shift_of(y);
  std::ranges::fill(image, std::uint8_t{0});
  const int first_row = std::max(area.top, down), last_row = std::min(area.bottom, side + down);
  const int first = std::max(area.left, right), last = std::min(area.right, side + right);
  for (int row = first_row; row < last_row; ++row) {
    const float* from = cover + row * side;
    std::uint8_t* to = image.data() + (row - down) * side;
    for (int column = first; column < last; ++column)
      to[column - right] = static_cast<std::uint8_t>(whole_part(from[column] * ink + 0.5f));
  }
}

}  // namespace

void draw_strokes(std::span<const Stroke> strokes, const Pen& pen, std::span<std::uint8_t> image) {
  const Box box = box_of(strokes);
  const float room = std::max(pen.size - pen.width, 1.0f);
  const float scale = box.extent() > 0 ? room / box.extent() : 0.0f;
  const Point centre = centre_of(strokes, scale > 0 ? 0.1f / scale : 1.0f);
  const auto place = [&](Point p) {
    return Point{(p.x - centre.x) * scale + 0.5f * side, (p.y - centre.y) * scale + 0.5f * side};
  };
  const float limit = (pen.width + pen.softness) / 2;
  float reach[image_pixels] = {};
  Area area;
  for_each_piece(strokes,
                 [&](Point a, Point b) { area.include(widen(reach, place(a), place(b), limit)); });
  for (float& value : reach) value = std::min(value / pen.softness, 1.0f);
  shift_to_middle(reach, area, image, pen.ink);
}

}  // namespace surprisal
