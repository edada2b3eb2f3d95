#include "surprisal/train/digits_run.h"

#include <emscripten/bind.h>

#include <memory>
#include <string>

#include "config.h"
#include "guard.h"
#include "images.h"
#include "run.h"
#include "whole.h"

namespace surprisal::bindings {

namespace {

constexpr const char* op = "digits";
constexpr Limit from_limit{"first update or epoch", 0, limits::largest_seed, false, true};

using HardImages = Value<struct HardImagesName>;
using Evaluations = Value<struct EvaluationsName>;

struct HardImage {
  double index = 0;
  double label = 0;
  float loss = 0;
  Float32Array probabilities;
};

struct Result {
  double images = 0;
  double loss = 0;
  double correct = 0;
  double accuracy = 0;
  NumberLists confusion;
  Float64Array class_accuracy;
  HardImages hardest;
};

struct Answer {
  Float32Array probabilities;
  Float32Array surprisals;
};

std::unique_ptr<DigitsRun> create_digits_run(Config config, const ImageSetHandle& train,
                                             const ImageSetHandle& test) {
  return std::make_unique<DigitsRun>(read_config<DigitsConfig>(op, digits_fields, config),
                                     train.set, test.set);
}

Result to_result(const Evaluation& evaluation) {
  std::vector<std::vector<Index>> confusion;
  std::vector<double> class_accuracy;
  for (const auto& row : evaluation.confusion) {
    class_accuracy.push_back(evaluation.class_accuracy(static_cast<Index>(confusion.size())));
    confusion.emplace_back(row.begin(), row.end());
  }
  const std::vector<Evaluation::Image> hardest(
      evaluation.hardest.begin(), evaluation.hardest.begin() + evaluation.hardest_count);
  return {static_cast<double>(evaluation.images),
          evaluation.loss,
          static_cast<double>(evaluation.correct()),
          evaluation.accuracy(),
          to_list<NumberLists>(confusion, to_numbers<Index>),
          to_float64_array(class_accuracy),
          to_list<HardImages>(hardest, [](const Evaluation::Image& image) {
            return HardImage{static_cast<double>(image.index), static_cast<double>(image.label),
                             image.loss, to_float32_array(image.probabilities)};
          })};
}

double train_size(const DigitsRun& run) { return static_cast<double>(run.train_size()); }
double test_size(const DigitsRun& run) { return static_cast<double>(run.test_size()); }

Evaluations evaluations(const DigitsRun& run, double from) {
  const auto all = run.evaluations();
  const auto start = std::min(all.size(), static_cast<std::size_t>(whole(op, from_limit, from)));
  const std::vector<Evaluation> wanted(all.begin() + start, all.end());
  return to_list<Evaluations>(wanted, to_result);
}

Result evaluate(DigitsRun& run) { return to_result(run.evaluate()); }

Answer classify(DigitsRun& run, Uint8Array image) {
  const Classification result = run.classify(to_vector<std::uint8_t>(image));
  return {to_float32_array(result.probabilities), to_float32_array(result.surprisals)};
}

Float32Array parameter(const DigitsRun& run, std::string name) {
  return to_float32_array(run.parameter(name).values);
}

}  // namespace

EMSCRIPTEN_BINDINGS(digits_run) {
  bind_run();
  emscripten::value_object<HardImage>("HardImage")
      .field("index", &HardImage::index)
      .field("label", &HardImage::label)
      .field("loss", &HardImage::loss)
      .field("probabilities", &HardImage::probabilities);
  emscripten::register_type<HardImages>("HardImage[]");
  emscripten::value_object<Result>("Evaluation")
      .field("images", &Result::images)
      .field("loss", &Result::loss)
      .field("correct", &Result::correct)
      .field("accuracy", &Result::accuracy)
      .field("confusion", &Result::confusion)
      .field("classAccuracy", &Result::class_accuracy)
      .field("hardest", &Result::hardest);
  emscripten::register_type<Evaluations>("Evaluation[]");
  emscripten::value_object<Answer>("Classification")
      .field("probabilities", &Answer::probabilities)
      .field("surprisals", &Answer::surprisals);

  emscripten::class_<DigitsRun, emscripten::base<Run>>("DigitsRun")
      .function("trainSize", &Guard<&train_size>::call)
      .function("testSize", &Guard<&test_size>::call)
      .function("evaluations(from)", &Guard<&evaluations>::call)
      .function("evaluate", &Guard<&evaluate>::call)
      .function("classify(image)", &Guard<&classify>::call)
      .function("parameter(name)", &Guard<&parameter>::call);
  emscripten::function("createDigitsRun(config, train, test)", &Guard<&create_digits_run>::call);
}

}  // namespace surprisal::bindings
