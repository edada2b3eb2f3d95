#include "surprisal/data/digits.h"

#include <cmath>
#include <numbers>

#include "surprisal/core/elementary.h"
#include "surprisal/core/limits.h"
#include "surprisal/data/digit_shapes.h"

namespace surprisal {

namespace {

constexpr int pieces_of_a_curve = 5;

/// Uniform on [low, high).
float between(Generator& generator, float low, float high) {
  return low + (high - low) * (static_cast<float>(generator.next32() >> 8) * 0x1p-24f);
}

/// On (−width, width), near 0 more often.
float around_zero(Generator& generator, float width) {
  return between(generator, -width / 2, width / 2) + between(generator, -width / 2, width / 2);
}

Generator generator_of(double data_seed, DigitSplit split) {
  check("digits", limits::seed, data_seed);
  Generator seeds(Generator::seed_bits(data_seed));
  const std::uint32_t train = seeds.next32(), test = seeds.next32();
  return Generator(split == DigitSplit::train ? train : test);
}

/// A wave that moves every point of the paper a little, neighbours together.
struct Wave {
  explicit Wave(Generator& g)
      : across(between(g, -0.5f, 0.5f)),
        down(between(g, -0.5f, 0.5f)),
        phase(between(g, -1, 1)),
        x(around_zero(g, 0.22f)),
        y(around_zero(g, 0.22f)) {}

  Point operator()(Point p) const {
    // |angle| ≤ 2π
    const float angle = std::numbers::pi_v<float> * (across * p.x + down * p.y + phase);
    const float height = sin(angle);
    return {p.x + x * height, p.y + y * height};
  }

  float across, down, phase;  // half waves over the unit square
  float x, y;                 // how far it moves
};

/// Moves the middle of the paper, so that one bowl of an 8 grows and the other shrinks.
struct Proportions {
  explicit Proportions(Generator& g) : x(around_zero(g, 0.5f)), y(around_zero(g, 0.5f)) {}

  Point operator()(Point p) const { return {p.x + x * p.x * (1 - p.x), p.y + y * p.y * (1 - p.y)}; }

  float x, y;
};

/// Slant, stretching and rotation of a whole digit.
struct Affine {
  explicit Affine(Generator& g) {
    const float width = between(g, 0.5f, 1.2f), slant = around_zero(g, 0.9f);
    const float angle = around_zero(g, 0.6f), c = cos(angle), s = sin(angle);
    // rotation · slant · stretching
    xx = c * width;
    xy = c * -slant - s;
    yx = s * width;
    yy = s * -slant + c;
  }

  Point operator()(Point p) const { return {xx * p.x + xy * p.y, yx * p.x + yy * p.y}; }

  float xx, xy, yx, yy;
};

/// From b to c on a Catmull–Rom curve through a, b, c, d.
Point on_curve(Point a, Point b, Point c, Point d, float t) {
  const auto along = [t](float a, float b, float c, float d) {
    return b + 0.5f * t * ((c - a) + t * ((2 * a - 5 * b + 4 * c - d) + t * (3 * (b - c) + d - a)));
  };
  return {along(a.x, b.x, c.x, d.x), along(a.y, b.y, c.y, d.y)};
}

/// The points of a stroke, its curves in straight pieces.
void trace(std::span<const WayPoint> way, std::span<const Point> points, Stroke& out) {
  out.clear();
  out.push_back(points[0]);
  for (std::size_t i = 0; i + 1 < points.size(); ++i) {
    // Where a curve begins or ends, it goes on straight.
    const bool begins = i == 0 || way[i].corner, ends = i + 2 == points.size() || way[i + 1].corner;
    if (begins && ends) {
      out.push_back(points[i + 1]);
      continue;
    }
    const Point a = begins ? points[i] : points[i - 1], d = ends ? points[i + 1] : points[i + 2];
    for (int k = 1; k <= pieces_of_a_curve; ++k)
      out.push_back(on_curve(a, points[i], points[i + 1], d,
                             static_cast<float>(k) / static_cast<float>(pieces_of_a_curve)));
  }
}

}  // namespace

DigitPainter::DigitPainter(double data_seed, DigitSplit split)
    : generator_(generator_of(data_seed, split)) {}

void DigitPainter::draw(ImageSet& set, Index count) {
  const std::size_t first = set.labels.size(), added = static_cast<std::size_t>(count);
  set.labels.resize(first + added);
  set.pixels.resize((first + added) * image_pixels);
  for (std::size_t n = first; n < first + added; ++n)
    set.labels[n] = draw(std::span(set.pixels).subspan(n * image_pixels, image_pixels));
}

std::uint8_t DigitPainter::draw(std::span<std::uint8_t> image) {
  Generator& g = generator_;
  const auto label = static_cast<std::uint8_t>(g.next32() % image_classes);
  const auto shapes = digit_shapes(label);
  const DigitShape& shape = shapes[g.next32() % shapes.size()];
  const Wave first(g), second(g);
  const Proportions proportions(g);
  const Affine affine(g);
  const float unsteadiness = between(g, 0.02f, 0.12f);

  strokes_.resize(shape.size());
  std::vector<Point> points;
  for (std::size_t s = 0; s < shape.size(); ++s) {
    points.clear();
    for (const WayPoint& at : shape[s]) {
      const Point shaken{at.x + around_zero(g, unsteadiness), at.y + around_zero(g, unsteadiness)};
      points.push_back(affine(second(first(proportions(shaken)))));
    }
    trace(shape[s], points, strokes_[s]);
  }
  Pen pen;
  pen.width = between(g, 1.5f, 3.6f);
  pen.softness = between(g, 0.8f, 1.6f);
  pen.ink = between(g, 215, 255);
  pen.size = between(g, 18, 20.5f);
  draw_strokes(strokes_, pen, image);
  return label;
}

}  // namespace surprisal
