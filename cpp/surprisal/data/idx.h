#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <vector>

#include "surprisal/data/images.h"

/// IDX, the format of MNIST: a big-endian header of 32-bit numbers, then one byte a value. Files
/// that come compressed (.gz) are inflated by the caller: JavaScript has that built in.
/// Source: LeCun, Cortes and Burges, "The MNIST database of handwritten digits".
namespace surprisal {

enum class IdxProblem {
  compressed,   // still a gzip file
  not_idx,      // too short for a header, or another kind of file
  wrong_kind,   // labels where images belong, or the reverse
  wrong_size,   // images that are not 28 × 28
  wrong_count,  // no image, or more than the limit
  truncated,    // fewer bytes than the header says
  oversized,    // more bytes than the header says
  bad_label,    // a label that is not in [0, 10)
  mixed_up,     // as many labels as images there are not
};

/// What is wrong with which file; the message says what was expected.
class IdxError : public std::invalid_argument {
 public:
  IdxError(IdxProblem problem, std::string file, const std::string& message)
      : std::invalid_argument("[idx] " + file + ": " + message),
        problem(problem),
        file(std::move(file)) {}

  IdxProblem problem;
  std::string file;
};

/// A file's bytes, and what messages call it.
struct IdxFile {
  std::string name;
  std::vector<std::uint8_t> bytes;
};

/// The images of one file with the labels of another. The memory of `images` is used further.
/// Throws IdxError.
ImageSet read_idx(IdxFile images, const IdxFile& labels);

/// The two files that `read_idx` reads as the same set.
std::vector<std::uint8_t> write_idx_images(const ImageSet& set);
std::vector<std::uint8_t> write_idx_labels(const ImageSet& set);

}  // namespace surprisal
