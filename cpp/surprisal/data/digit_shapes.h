#pragma once

#include <span>
#include <vector>

#include "surprisal/data/images.h"

namespace surprisal {

/// A point that the pen passes on its way through the unit square; at a corner it turns sharply,
/// elsewhere it draws a curve.
struct WayPoint {
  float x;  // to the right
  float y;  // down
  bool corner = false;
};

/// One way of writing a digit: the way points of each stroke.
using DigitShape = std::vector<std::vector<WayPoint>>;

/// The ways of writing each digit: a 7 with and without a bar, an open and a closed 4, a 1 with and
/// without a foot, and so on.
std::span<const DigitShape> digit_shapes(Index digit);

}  // namespace surprisal
