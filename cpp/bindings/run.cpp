#include "run.h"

#include <emscripten/bind.h>

#include <string>

#include "arrays.h"
#include "config.h"
#include "guard.h"
#include "surprisal/train/run.h"
#include "tensors.h"
#include "whole.h"

namespace surprisal::bindings {

namespace {

constexpr const char* op = "run";
constexpr Limit count_limit{"number of updates", 0, limits::largest_seed, false, true};
constexpr Limit from_limit{"first update or epoch", 0, limits::largest_seed, false, true};

double total_updates(const Run& run) { return static_cast<double>(run.total_updates()); }
double updates_per_epoch(const Run& run) { return static_cast<double>(run.updates_per_epoch()); }
double parameter_count(const Run& run) { return static_cast<double>(run.parameter_count()); }
double update(const Run& run) { return static_cast<double>(run.update()); }
bool diverged(const Run& run) { return run.diverged(); }
float loss(const Run& run) { return run.loss(); }
std::string digest(const Run& run) { return run.digest(); }

double step(Run& run, double count) {
  return static_cast<double>(run.step(whole(op, count_limit, count)));
}
void seek(Run& run, double update) { run.seek(whole(op, count_limit, update)); }
void rewind(Run& run, double update) { run.rewind(whole(op, count_limit, update)); }
void advance(Run& run, std::string phase) { run.advance(phase); }

Float32Array series(const Run& run, std::string name, double from) {
  return to_float32_array(run.series(name, whole(op, from_limit, from)));
}

Float32Array smoothed_losses(const Run& run, double from) {
  return to_float32_array(run.smoothed_losses(whole(op, from_limit, from)));
}

Float32Array epoch_losses(const Run& run, double from) {
  return to_float32_array(run.epoch_losses(whole(op, from_limit, from)));
}

NamedTensors tensors(Run& run) { return to_named_tensors(run.tensors()); }

}  // namespace

void bind_run() {
  static bool bound = false;
  if (std::exchange(bound, true)) return;
  emscripten::register_type<Config>("object");
  emscripten::class_<Run>("Run")
      .function("totalUpdates", &Guard<&total_updates>::call)
      .function("updatesPerEpoch", &Guard<&updates_per_epoch>::call)
      .function("parameterCount", &Guard<&parameter_count>::call)
      .function("update", &Guard<&update>::call)
      .function("diverged", &Guard<&diverged>::call)
      .function("step(count)", &Guard<&step>::call)
      .function("seek(update)", &Guard<&seek>::call)
      .function("rewind(update)", &Guard<&rewind>::call)
      .function("advance(phase)", &Guard<&advance>::call)
      .function("loss", &Guard<&loss>::call)
      .function("series(name, from)", &Guard<&series>::call)
      .function("smoothedLosses(from)", &Guard<&smoothed_losses>::call)
      .function("epochLosses(from)", &Guard<&epoch_losses>::call)
      .function("digest", &Guard<&digest>::call)
      .function("tensors", &Guard<&tensors>::call);
}

}  // namespace surprisal::bindings
