#pragma once

#include <cstdint>
#include <vector>

#include "surprisal/core/sparse.h"
#include "surprisal/data/images.h"
#include "surprisal/random/distributions.h"

/// Grey values, most of them 0; (rows, columns).
inline std::vector<std::uint8_t> random_pixels(surprisal::Generator& generator, std::size_t count) {
  std::vector<std::uint8_t> pixels(count);
  for (auto& pixel : pixels) {
    const std::uint32_t bits = generator.next32();
    pixel = bits % 5 == 0 ? static_cast<std::uint8_t>(bits >> 8) : std::uint8_t{0};
  }
  return pixels;
}

/// The same as a sparse matrix.
template <class T>
surprisal::SparseMatrix<T> sparse(const std::vector<std::uint8_t>& pixels, surprisal::Index rows) {
  const auto columns = static_cast<surprisal::Index>(pixels.size()) / rows;
  surprisal::SparseMatrix<T> matrix(rows, columns);
  for (surprisal::Index r = 0; r < rows; ++r)
    matrix.append_row(std::span(pixels).subspan(static_cast<std::size_t>(r * columns),
                                                static_cast<std::size_t>(columns)));
  return matrix;
}

/// And as an ordinary one.
template <class T>
surprisal::Matrix<T> dense(const std::vector<std::uint8_t>& pixels, surprisal::Index rows) {
  surprisal::Matrix<T> matrix(rows, static_cast<surprisal::Index>(pixels.size()) / rows);
  for (std::size_t i = 0; i < pixels.size(); ++i) matrix.data()[i] = static_cast<T>(pixels[i]);
  return matrix;
}

/// Images of noise with labels that come round in turn.
inline surprisal::ImageSet random_images(std::uint64_t seed, surprisal::Index count) {
  surprisal::Generator generator(seed);
  surprisal::ImageSet set;
  set.pixels = random_pixels(generator, static_cast<std::size_t>(count * surprisal::image_pixels));
  for (surprisal::Index n = 0; n < count; ++n)
    set.labels.push_back(static_cast<std::uint8_t>(n % surprisal::image_classes));
  return set;
}
