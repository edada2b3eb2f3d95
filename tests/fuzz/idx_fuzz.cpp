// Hostile image files: whatever the bytes, the reader gives a sound set of images or an IdxError.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "input.h"
#include "surprisal/data/idx.h"

using namespace surprisal;

namespace {

using Bytes = std::vector<std::uint8_t>;

/// Sound files with some bytes changed, cut off or added, since noise hardly ever has a header.
void damage(Input& input, Bytes& file) {
  for (std::uint8_t edits = input.byte() % 8; edits > 0 && !input.empty(); --edits) {
    const std::size_t at = input.number();
    switch (input.byte() % 4) {
      case 0:
        if (at < file.size()) file.resize(at);
        break;
      case 1:
        file.insert(file.end(), at % 1024, input.byte());
        break;
      default:
        if (!file.empty())
          file[at % (at % 2 == 0 ? std::min<std::size_t>(16, file.size()) : file.size())] =
              input.byte();
    }
  }
}

void read(Bytes images, Bytes labels) {
  const std::size_t image_bytes = images.size(), label_bytes = labels.size();
  try {
    const ImageSet set = read_idx({"images", std::move(images)}, {"labels", std::move(labels)});
    const auto count = static_cast<std::size_t>(set.size());
    require(count > 0 && set.pixels.size() == count * image_pixels);
    require(image_bytes == 16 + set.pixels.size() && label_bytes == 8 + count);
    for (const std::uint8_t label : set.labels) require(label < image_classes);
    const ImageSet again =
        read_idx({"images", write_idx_images(set)}, {"labels", write_idx_labels(set)});
    require(again.pixels == set.pixels && again.labels == set.labels);
  } catch (const IdxError& error) {
    require(error.file == "images" || error.file == "labels");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Input input(data, size);
  if (input.byte() % 4 == 0) {
    Bytes images = input.bytes(input.number());
    read(std::move(images), input.bytes(size));
    return 0;
  }
  ImageSet set;
  set.labels = input.bytes(1 + input.byte() % 4);
  if (set.labels.empty()) set.labels.push_back(0);
  for (std::uint8_t& label : set.labels) label %= 12;
  set.pixels.assign(set.labels.size() * image_pixels, input.byte());
  Bytes images = write_idx_images(set), labels = write_idx_labels(set);
  damage(input, images);
  damage(input, labels);
  read(std::move(images), std::move(labels));
  return 0;
}
