#include "surprisal/train/digits_run.h"

#include <emscripten/bind.h>

#include <memory>
#include <optional>
#include <string>

#include "guard.h"
#include "images.h"
#include "tensors.h"
#include "whole.h"

namespace surprisal::bindings {

namespace {

constexpr const char* op = "digits";
constexpr Limit count_limit{"number of updates", 0, limits::largest_seed, false, true};
constexpr Limit from_limit{"first update or epoch", 0, limits::largest_seed, false, true};

using HardImages = Value<struct HardImagesName>;
using Evaluations = Value<struct EvaluationsName>;

/// `DigitsConfig` as JavaScript writes it.
struct Config {
  double seed = 0;
  double epochs = 0;
  double learning_rate = 0;
  double momentum = 0;
  double batch = 0;
  std::optional<double> train;
  std::optional<double> test;
};

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

std::optional<Index> to_size(const char* name, const std::optional<double>& size) {
  if (!size) return std::nullopt;
  return whole(op, {name, 1, limits::images.maximum, false, true}, *size);
}

std::unique_ptr<DigitsRun> create_digits_run(Config config, const ImageSetHandle& train,
                                             const ImageSetHandle& test) {
  return std::make_unique<DigitsRun>(
      DigitsConfig{
          .seed = config.seed,
          .epochs = whole(op, limits::digits_epochs, config.epochs),
          .learning_rate = config.learning_rate,
          .momentum = config.momentum,
          .batch = whole(op, limits::digits_batch, config.batch),
          .train = to_size("number of training images", config.train),
          .test = to_size("number of test images", config.test),
      },
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

double total_updates(const DigitsRun& run) { return static_cast<double>(run.total_updates()); }
double updates_per_epoch(const DigitsRun& run) {
  return static_cast<double>(run.updates_per_epoch());
}
double parameter_count(const DigitsRun& run) { return static_cast<double>(run.parameter_count()); }
double train_size(const DigitsRun& run) { return static_cast<double>(run.train_size()); }
double test_size(const DigitsRun& run) { return static_cast<double>(run.test_size()); }
double update(const DigitsRun& run) { return static_cast<double>(run.update()); }
bool diverged(const DigitsRun& run) { return run.diverged(); }
std::string digest(const DigitsRun& run) { return run.digest(); }

double step(DigitsRun& run, double count) {
  return static_cast<double>(run.step(whole(op, count_limit, count)));
}
void seek(DigitsRun& run, double update) { run.seek(whole(op, count_limit, update)); }
void rewind(DigitsRun& run, double update) { run.rewind(whole(op, count_limit, update)); }

Float32Array losses(const DigitsRun& run, double from) {
  return to_float32_array(run.losses(whole(op, from_limit, from)));
}

Float32Array smoothed_losses(const DigitsRun& run, double from) {
  return to_float32_array(run.smoothed_losses(whole(op, from_limit, from)));
}

Float32Array epoch_losses(const DigitsRun& run, double from) {
  return to_float32_array(run.epoch_losses(whole(op, from_limit, from)));
}

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

NamedTensors tensors(const DigitsRun& run) { return to_named_tensors(run.tensors()); }

}  // namespace

EMSCRIPTEN_BINDINGS(digits_run) {
  emscripten::value_object<Config>("DigitsConfig")
      .field("seed", &Config::seed)
      .field("epochs", &Config::epochs)
      .field("learningRate", &Config::learning_rate)
      .field("momentum", &Config::momentum)
      .field("batch", &Config::batch)
      .field("train", &Config::train)
      .field("test", &Config::test);
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

  emscripten::class_<DigitsRun>("DigitsRun")
      .function("totalUpdates", &Guard<&total_updates>::call)
      .function("updatesPerEpoch", &Guard<&updates_per_epoch>::call)
      .function("parameterCount", &Guard<&parameter_count>::call)
      .function("trainSize", &Guard<&train_size>::call)
      .function("testSize", &Guard<&test_size>::call)
      .function("update", &Guard<&update>::call)
      .function("diverged", &Guard<&diverged>::call)
      .function("step(count)", &Guard<&step>::call)
      .function("seek(update)", &Guard<&seek>::call)
      .function("rewind(update)", &Guard<&rewind>::call)
      .function("losses(from)", &Guard<&losses>::call)
      .function("smoothedLosses(from)", &Guard<&smoothed_losses>::call)
      .function("epochLosses(from)", &Guard<&epoch_losses>::call)
      .function("digest", &Guard<&digest>::call)
      .function("evaluations(from)", &Guard<&evaluations>::call)
      .function("evaluate", &Guard<&evaluate>::call)
      .function("classify(image)", &Guard<&classify>::call)
      .function("parameter(name)", &Guard<&parameter>::call)
      .function("tensors", &Guard<&tensors>::call);
  emscripten::function("createDigitsRun(config, train, test)", &Guard<&create_digits_run>::call);
}

}  // namespace surprisal::bindings
