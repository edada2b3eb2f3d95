#include "surprisal/data/idx.h"

#include <doctest/doctest.h>

#include "pixels.h"

using namespace surprisal;

namespace {

struct Files {
  explicit Files(Index count = 3) : set(random_images(9, count)) {
    images = {"some-images", write_idx_images(set)};
    labels = {"some-labels", write_idx_labels(set)};
  }
  ImageSet set;
  IdxFile images, labels;
};

void refuses(const Files& files, IdxProblem problem, const std::string& file,
             const std::string& part) {
  CAPTURE(part);
  try {
    read_idx(files.images, files.labels);
    FAIL("was read");
  } catch (const IdxError& error) {
    CHECK(error.problem == problem);
    CHECK(error.file == file);
    CHECK_MESSAGE(std::string(error.what()).starts_with("[idx] " + file + ": "), error.what());
    CHECK_MESSAGE(std::string(error.what()).find(part) != std::string::npos, error.what());
  }
}

}  // namespace

TEST_CASE("what is written is read again") {
  for (const Index count : {1, 3, 100}) {
    const Files files(count);
    CHECK(files.images.bytes.size() == static_cast<std::size_t>(16 + 784 * count));
    CHECK(files.labels.bytes.size() == static_cast<std::size_t>(8 + count));
    const ImageSet set = read_idx(files.images, files.labels);
    CHECK(set.size() == count);
    CHECK((set.pixels == files.set.pixels));
    CHECK(set.labels == files.set.labels);
  }
}

TEST_CASE("the header is big-endian: magic, count, rows, columns") {
  const Files files(258);
  CHECK(std::vector<std::uint8_t>(files.images.bytes.begin(), files.images.bytes.begin() + 16) ==
        std::vector<std::uint8_t>{0, 0, 8, 3, 0, 0, 1, 2, 0, 0, 0, 28, 0, 0, 0, 28});
  CHECK(std::vector<std::uint8_t>(files.labels.bytes.begin(), files.labels.bytes.begin() + 8) ==
        std::vector<std::uint8_t>{0, 0, 8, 1, 0, 0, 1, 2});
}

TEST_CASE("files that are no IDX files, or the wrong ones") {
  Files files;
  files.images.bytes.clear();
  refuses(files, IdxProblem::not_idx, "some-images", "has 0 bytes, fewer than the 16");
  files.images.bytes.assign(15, 0);
  refuses(files, IdxProblem::not_idx, "some-images", "has 15 bytes, fewer than the 16");
  files.images.bytes.assign(800, 'a');
  refuses(files, IdxProblem::not_idx, "some-images", "begins with 1633771873, not 2051");
  files.images.bytes = {0x1f, 0x8b, 8, 0};
  refuses(files, IdxProblem::compressed, "some-images", "compressed with gzip");

  files = Files(20);
  std::swap(files.images.bytes, files.labels.bytes);
  refuses(files, IdxProblem::wrong_kind, "some-images",
          "holds labels (it begins with 2049), but images (2051)");
  files = Files(20);
  files.labels.bytes = files.images.bytes;
  refuses(files, IdxProblem::wrong_kind, "some-labels",
          "holds images (it begins with 2051), but labels (2049)");
  files.labels.bytes.assign(7, 0);
  refuses(files, IdxProblem::not_idx, "some-labels", "has 7 bytes, fewer than the 8");
}

TEST_CASE("dimensions and lengths are checked against the bytes that came") {
  Files files;
  files.images.bytes[11] = 32;
  refuses(files, IdxProblem::wrong_size, "some-images", "images of 32 × 28, not 28 × 28");
  files = Files();
  files.images.bytes[15] = 0;
  refuses(files, IdxProblem::wrong_size, "some-images", "images of 28 × 0");

  files = Files();
  files.images.bytes.pop_back();
  refuses(files, IdxProblem::truncated, "some-images",
          "has 2367 bytes, but 2368 are expected for 3 images");
  files = Files();
  files.images.bytes.push_back(0);
  refuses(files, IdxProblem::oversized, "some-images",
          "has 2369 bytes, but 2368 are expected for 3 images");
  files = Files();
  files.labels.bytes.pop_back();
  refuses(files, IdxProblem::truncated, "some-labels",
          "has 10 bytes, but 11 are expected for 3 labels");

  files = Files();
  files.images.bytes[7] = 0;
  refuses(files, IdxProblem::wrong_count, "some-images",
          "says that it has 0 items, not 1 to 250000");
  for (std::size_t i = 4; i < 8; ++i) files.images.bytes[i] = 0xff;
  refuses(files, IdxProblem::wrong_count, "some-images", "says that it has 4294967295 items");
}

TEST_CASE("labels belong to the images and are digits") {
  Files files;
  files.labels = Files(4).labels;
  refuses(files, IdxProblem::mixed_up, "some-labels", "has 4 labels for 3 images of some-images");
  files = Files();
  files.labels.bytes[9] = 10;
  refuses(files, IdxProblem::bad_label, "some-labels", "label 10 of image 1 is not in [0, 10)");
}
