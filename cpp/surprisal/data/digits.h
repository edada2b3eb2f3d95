#pragma once

#include <cstdint>
#include <span>

#include "surprisal/data/images.h"
#include "surprisal/data/strokes.h"
#include "surprisal/random/generator.h"

namespace surprisal {

enum class DigitSplit { train, test };

/// Draws synthetic handwritten digits: a random label, one of the ways to write it, bent, slanted,
/// turned and stretched at random, with a random pen. The digits come one after the other from a
/// generator of their own, so that the same seed gives the same ones, however many are drawn at a
/// time; training and test digits from two generators.
class DigitPainter {
 public:
  /// Throws std::invalid_argument for a seed outside its limit. Its low 32 bits count.
  DigitPainter(double data_seed, DigitSplit split);

  /// Appends the next `count` digits.
  void draw(ImageSet& set, Index count);

 private:
  std::uint8_t draw(std::span<std::uint8_t> image);

  Generator generator_;
  std::vector<Stroke> strokes_;
};

}  // namespace surprisal
