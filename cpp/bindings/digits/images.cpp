#include "images.h"

#include <emscripten/bind.h>

#include <string>

#include "guard.h"
#include "surprisal/data/digits.h"
#include "surprisal/data/idx.h"
#include "surprisal/data/strokes.h"
#include "whole.h"

namespace surprisal::bindings {

namespace {

constexpr const char* op = "images";
constexpr Limit pen_width{"pen width", 0.5, 10};
constexpr Limit pieces{"number of digits to draw", 0, limits::images.maximum, false, true};
constexpr std::size_t most_stroke_points = 100'000;

/// A file's bytes, already inflated.
struct File {
  std::string name;
  Uint8Array bytes;
};

constexpr const char* fewer_images = "the number of images";

double size_of(const File& file) { return file.bytes["length"].as<double>(); }

IdxFile to_idx_file(const File& file) { return {file.name, to_vector<std::uint8_t>(file.bytes)}; }

const char* name_of(IdxProblem problem) {
  switch (problem) {
    case IdxProblem::compressed:
      return "compressed";
    case IdxProblem::not_idx:
      return "not-idx";
    case IdxProblem::wrong_kind:
      return "wrong-kind";
    case IdxProblem::wrong_size:
      return "wrong-size";
    case IdxProblem::wrong_count:
      return "wrong-count";
    case IdxProblem::truncated:
      return "truncated";
    case IdxProblem::oversized:
      return "oversized";
    case IdxProblem::bad_label:
      return "bad-label";
    case IdxProblem::mixed_up:
      return "mixed-up";
  }
  return "";
}

std::unique_ptr<ImageSetHandle> read_image_set(File images, File labels) {
  try {
    // The labels are copied once more.
    Reservation memory(op, size_of(images) + 2 * size_of(labels), fewer_images);
    return std::make_unique<ImageSetHandle>(images_of(std::make_shared<const HeldImages>(
        std::move(memory), read_idx(to_idx_file(images), to_idx_file(labels)))));
  } catch (const IdxError& error) {
    refuse("invalid_argument", error.what(), name_of(error.problem), error.file.c_str());
  }
  return nullptr;
}

double size(const ImageSetHandle& images) { return static_cast<double>(images.set->size()); }

Uint8Array image(const ImageSetHandle& images, double index) {
  const Limit limit{"image", 0, size(images) - 1, false, true};
  return to_uint8_array(images.set->image(whole(op, limit, index)));
}

Uint8Array labels(const ImageSetHandle& images) { return to_uint8_array(images.set->labels); }

Uint8Array images_file(const ImageSetHandle& images) {
  return to_uint8_array(write_idx_images(*images.set));
}

Uint8Array labels_file(const ImageSetHandle& images) {
  return to_uint8_array(write_idx_labels(*images.set));
}

/// Digits that are drawn a few at a time, so that the caller can tell how far it is.
struct SyntheticDigits {
  SyntheticDigits(double data_seed, DigitSplit split, Index count)
      : painter(data_seed, split),
        held(std::make_shared<HeldImages>(
            Reservation(op, image_set_bytes(static_cast<double>(count)), fewer_images),
            ImageSet{})),
        count(count) {
    held->set.pixels.reserve(static_cast<std::size_t>(count * image_pixels));
    held->set.labels.reserve(static_cast<std::size_t>(count));
  }

  DigitPainter painter;
  std::shared_ptr<HeldImages> held;
  Index count;
};

DigitSplit to_split(const std::string& name) {
  if (name == "train") return DigitSplit::train;
  if (name == "test") return DigitSplit::test;
  fail(op, "split \"", name, "\" is not one of train, test");
}

std::unique_ptr<SyntheticDigits> create_synthetic_digits(double data_seed, std::string split,
                                                         double count) {
  return std::make_unique<SyntheticDigits>(data_seed, to_split(split),
                                           whole(op, limits::images, count));
}

double drawn(const SyntheticDigits& digits) { return static_cast<double>(digits.held->set.size()); }

double draw(SyntheticDigits& digits, double count) {
  const Index left = digits.count - digits.held->set.size();
  digits.painter.draw(digits.held->set, std::min(left, whole(op, pieces, count)));
  return drawn(digits);
}

std::unique_ptr<ImageSetHandle> finish(const SyntheticDigits& digits) {
  if (digits.held->set.size() < digits.count)
    fail(op, "only ", digits.held->set.size(), " of ", digits.count, " digits are drawn");
  return std::make_unique<ImageSetHandle>(images_of(digits.held));
}

Uint8Array draw_pen_strokes(NumberLists lists, double width) {
  check("strokes", pen_width, width);
  std::vector<Stroke> strokes;
  std::size_t points = 0;
  for (const auto& list : emscripten::vecFromJSArray<emscripten::val>(lists)) {
    const auto numbers = emscripten::convertJSArrayToNumberVector<float>(list);
    if (numbers.size() % 2 != 0)
      fail("strokes", "stroke ", strokes.size(), " has ", numbers.size(),
           " numbers, which are not pairs of x and y");
    points += numbers.size() / 2;
    if (points > most_stroke_points)
      fail("strokes", "there are more than ", most_stroke_points, " points");
    strokes.emplace_back();
    for (std::size_t i = 0; i < numbers.size(); i += 2)
      strokes.back().push_back({numbers[i], numbers[i + 1]});
  }
  std::vector<std::uint8_t> pixels(image_pixels);
  Pen pen;
  pen.width = static_cast<float>(width);
  draw_strokes(strokes, pen, pixels);
  return to_uint8_array(pixels);
}

}  // namespace

EMSCRIPTEN_BINDINGS(images) {
  emscripten::register_type<Uint8Array>("Uint8Array");
  emscripten::value_object<File>("ImageFile")
      .field("name", &File::name)
      .field("bytes", &File::bytes);
  emscripten::class_<ImageSetHandle>("ImageSet")
      .function("size", &Guard<&size>::call)
      .function("image(index)", &Guard<&image>::call)
      .function("labels", &Guard<&labels>::call)
      .function("imagesFile", &Guard<&images_file>::call)
      .function("labelsFile", &Guard<&labels_file>::call);
  emscripten::class_<SyntheticDigits>("SyntheticDigits")
      .function("drawn", &Guard<&drawn>::call)
      .function("draw(count)", &Guard<&draw>::call)
      .function("finish", &Guard<&finish>::call);
  emscripten::function("readImageSet(images, labels)", &Guard<&read_image_set>::call);
  emscripten::function("createSyntheticDigits(dataSeed, split, count)",
                       &Guard<&create_synthetic_digits>::call);
  emscripten::function("drawStrokes(strokes, penWidth)", &Guard<&draw_pen_strokes>::call);
}

}  // namespace surprisal::bindings
