#include <emscripten/bind.h>
#include <emscripten/heap.h>

#include <Eigen/Core>
#include <string>

#include "surprisal/core/elementary.h"

namespace surprisal::bindings {

namespace {

std::string version() { return SURPRISAL_VERSION; }
std::string simd() { return Eigen::SimdInstructionSetsInUse(); }
double perplexity(double loss) { return exp(loss); }
double heap_bytes() { return static_cast<double>(emscripten_get_heap_size()); }

}  // namespace

EMSCRIPTEN_BINDINGS(about) {
  emscripten::function("version", &version);
  emscripten::function("simd", &simd);
  emscripten::function("perplexity(loss)", &perplexity);
  emscripten::function("heapBytes", &heap_bytes);
}

}  // namespace surprisal::bindings
