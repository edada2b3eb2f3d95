#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "surprisal/core/tensor.h"

namespace surprisal {

inline constexpr Index image_side = 28;
inline constexpr Index image_pixels = image_side * image_side;
inline constexpr Index image_classes = 10;

/// Images of 28 × 28 grey values, 0 the empty ground, each with a label in [0, 10).
struct ImageSet {
  std::vector<std::uint8_t> pixels;  // (N, 784)
  std::vector<std::uint8_t> labels;  // (N)

  Index size() const { return static_cast<Index>(labels.size()); }
  std::span<const std::uint8_t> image(Index n) const {
    return std::span(pixels).subspan(static_cast<std::size_t>(n * image_pixels), image_pixels);
  }
};

/// Bytes that so many images take, with their labels.
constexpr double image_set_bytes(double count) { return (image_pixels + 1) * count; }

}  // namespace surprisal
