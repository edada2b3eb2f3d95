#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "surprisal/data/images.h"

/// Pen strokes as images like MNIST's: fitted into a square of 20 pixels, the centre of mass in the
/// middle of the 28 × 28.
namespace surprisal {

struct Point {
  float x;  // to the right
  float y;  // down
};

/// What a pen does between touching the paper and leaving it, as straight pieces.
using Stroke = std::vector<Point>;

struct Pen {
  float width = 2.4f;     // pixels of the image
  float softness = 1.0f;  // pixels over which its edge fades
  float ink = 255.0f;     // the grey value of a full touch
  float size = 20.0f;     // pixels of the square that the digit fills, line width included
};

/// Draws strokes in any unit; a stroke of one point is a dot.   → image (784)
/// Throws std::invalid_argument without a point, or where a coordinate is not a finite number of
/// reasonable size.
void draw_strokes(std::span<const Stroke> strokes, const Pen& pen, std::span<std::uint8_t> image);

}  // namespace surprisal
