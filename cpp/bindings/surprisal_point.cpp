#include <emscripten/bind.h>

#include "guard.h"
#include "surprisal/ops/surprisal.h"

namespace surprisal::bindings {

EMSCRIPTEN_BINDINGS(surprisal_point) {
  emscripten::value_object<SurprisalPoint>("SurprisalPoint")
      .field("logProbability", &SurprisalPoint::log_probability)
      .field("nats", &SurprisalPoint::nats)
      .field("bits", &SurprisalPoint::bits)
      .field("perplexity", &SurprisalPoint::perplexity)
      .field("slope", &SurprisalPoint::slope)
      .field("tangentIntercept", &SurprisalPoint::tangent_intercept)
      .field("tangentRoot", &SurprisalPoint::tangent_root);
  emscripten::function("surprisal(probability)", &Guard<&surprisal_point>::call);
}

}  // namespace surprisal::bindings
