#include "lab_values.h"

#include <emscripten/bind.h>

namespace surprisal::bindings {

EMSCRIPTEN_BINDINGS(lab_values) {
  emscripten::register_type<TokenLists>("readonly Int32Array[]");
  emscripten::value_object<Spacing>("Spacing")
      .field("from", &Spacing::from)
      .field("to", &Spacing::to)
      .field("points", &Spacing::points);
}

}  // namespace surprisal::bindings
