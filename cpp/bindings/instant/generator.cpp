#include "surprisal/random/generator.h"

#include <emscripten/bind.h>

#include <memory>
#include <vector>

#include "arrays.h"
#include "guard.h"
#include "surprisal/random/distributions.h"
#include "whole.h"

namespace surprisal::bindings {

namespace {

constexpr Limit bound{"bound", -limits::largest_seed, limits::largest_seed, false, true};

std::unique_ptr<Generator> create_generator(double seed) {
  check("generator", limits::seed, seed);
  return std::make_unique<Generator>(Generator::seed_bits(seed));
}

Float64Array randint(Generator& generator, double low, double high, double count) {
  std::vector<std::int64_t> values(whole("randint", cells, count));
  randint_fill(generator, whole("randint", bound, low), whole("randint", bound, high), values);
  return to_float64_array(values);
}

Float32Array uniform(Generator& generator, double from, double to, double count) {
  std::vector<float> values(whole("uniform", cells, count));
  uniform_fill(generator, from, to, values);
  return to_float32_array(values);
}

Float32Array normal(Generator& generator, double count) {
  std::vector<float> values(whole("normal", cells, count));
  normal_fill(generator, values);
  return to_float32_array(values);
}

Float64Array permutation(Generator& generator, double n) {
  return to_float64_array(randperm(generator, whole("randperm", cells, n)));
}

}  // namespace

EMSCRIPTEN_BINDINGS(generator) {
  emscripten::class_<Generator>("Generator")
      .function("randint(low, high, count)", &Guard<&randint>::call)
      .function("uniform(from, to, count)", &Guard<&uniform>::call)
      .function("normal(count)", &Guard<&normal>::call)
      .function("randperm(n)", &Guard<&permutation>::call);
  emscripten::function("createGenerator(seed)", &Guard<&create_generator>::call);
}

}  // namespace surprisal::bindings
