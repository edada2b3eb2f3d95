#include "surprisal/data/idx.h"

#include <utility>

#include "surprisal/core/error.h"
#include "surprisal/core/limits.h"

namespace surprisal {

namespace {

constexpr std::uint32_t image_magic = 2051, label_magic = 2049;
constexpr std::size_t image_header = 16, label_header = 8;

template <class... Parts>
[[noreturn]] void refuse(IdxProblem problem, const IdxFile& file, const Parts&... parts) {
  throw IdxError(problem, file.name, joined(parts...));
}

std::uint32_t number_at(const IdxFile& file, std::size_t at) {
  std::uint32_t number = 0;
  for (std::size_t i = at; i < at + 4; ++i) number = number << 8 | file.bytes[i];
  return number;
}

void append_number(std::vector<std::uint8_t>& bytes, std::uint32_t number) {
  for (int shift = 24; shift >= 0; shift -= 8)
    bytes.push_back(static_cast<std::uint8_t>(number >> shift));
}

void check_magic(const IdxFile& file, std::uint32_t expected, std::uint32_t other,
                 std::size_t header) {
  const char* kind = expected == image_magic ? "images" : "labels";
  const char* other_kind = expected == image_magic ? "labels" : "images";
  const auto& bytes = file.bytes;
  if (bytes.size() >= 2 && bytes[0] == 0x1f && bytes[1] == 0x8b)
    refuse(IdxProblem::compressed, file, "is compressed with gzip, and was to be inflated first");
  if (bytes.size() < header)
    refuse(IdxProblem::not_idx, file, "has ", counted(bytes.size(), "byte"), ", fewer than the ",
           header, " of the header of an IDX file of ", kind);
  const std::uint32_t magic = number_at(file, 0);
  if (magic == other)
    refuse(IdxProblem::wrong_kind, file, "holds ", other_kind, " (it begins with ", magic,
           "), but ", kind, " (", expected, ") belong here");
  if (magic != expected)
    refuse(IdxProblem::not_idx, file, "begins with ", magic, ", not ", expected,
           " as an IDX file of ", kind, " does");
}

/// Checks the count, and that `each` bytes for every one of them follow the header.
void check_length(const IdxFile& file, std::uint32_t count, std::size_t header, std::size_t each) {
  if (count < limits::images.minimum || count > limits::images.maximum)
    refuse(IdxProblem::wrong_count, file, "says that it has ", counted(count, "item"), ", not ",
           static_cast<Index>(limits::images.minimum), " to ",
           static_cast<Index>(limits::images.maximum));
  const std::uint64_t expected = header + std::uint64_t{each} * count;
  if (file.bytes.size() != expected)
    refuse(file.bytes.size() < expected ? IdxProblem::truncated : IdxProblem::oversized, file,
           "has ", counted(file.bytes.size(), "byte"), ", but ", expected, " are expected for ",
           counted(count, each == 1 ? "label" : "image"), each == 1 ? "" : " of 28 × 28");
}

}  // namespace

ImageSet read_idx(IdxFile images, const IdxFile& labels) {
  check_magic(images, image_magic, label_magic, image_header);
  const std::uint32_t count = number_at(images, 4);
  const std::uint32_t rows = number_at(images, 8), columns = number_at(images, 12);
  if (rows != image_side || columns != image_side)
    refuse(IdxProblem::wrong_size, images, "has images of ", rows, " × ", columns, ", not ",
           image_side, " × ", image_side);
  check_length(images, count, image_header, image_pixels);

  check_magic(labels, label_magic, image_magic, label_header);
  const std::uint32_t label_count = number_at(labels, 4);
  check_length(labels, label_count, label_header, 1);
  if (label_count != count)
    refuse(IdxProblem::mixed_up, labels, "has ", counted(label_count, "label"), " for ",
           counted(count, "image"), " of ", images.name);

  ImageSet set;
  set.labels.assign(labels.bytes.begin() + label_header, labels.bytes.end());
  for (std::size_t n = 0; n < set.labels.size(); ++n)
    if (set.labels[n] >= image_classes)
      refuse(IdxProblem::bad_label, labels, "label ", int{set.labels[n]}, " of image ", n,
             " is not in [0, ", image_classes, ")");
  set.pixels = std::move(images.bytes);
  set.pixels.erase(set.pixels.begin(), set.pixels.begin() + image_header);
  return set;
}

std::vector<std::uint8_t> write_idx_images(const ImageSet& set) {
  std::vector<std::uint8_t> bytes;
  bytes.reserve(image_header + set.pixels.size());
  for (const std::uint32_t number : {image_magic, static_cast<std::uint32_t>(set.size()),
                                     std::uint32_t{image_side}, std::uint32_t{image_side}})
    append_number(bytes, number);
  bytes.insert(bytes.end(), set.pixels.begin(), set.pixels.end());
  return bytes;
}

std::vector<std::uint8_t> write_idx_labels(const ImageSet& set) {
  std::vector<std::uint8_t> bytes;
  for (const std::uint32_t number : {label_magic, static_cast<std::uint32_t>(set.size())})
    append_number(bytes, number);
  bytes.insert(bytes.end(), set.labels.begin(), set.labels.end());
  return bytes;
}

}  // namespace surprisal
