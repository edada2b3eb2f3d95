#include <emscripten/em_js.h>

#include <array>
#include <cmath>

#include "surprisal/core/error.h"

// clang-format off
EM_JS_DEPS(shortest, "$stringToUTF8");
EM_JS(void, write_shortest, (double value, char* text, int size), {
  stringToUTF8(Module.shortest(value), text, size);
});
// clang-format on

namespace surprisal::detail {

/// Stands in for the one of cpp/surprisal/core: C's printf and strtod would be an eighth of a
/// module. Of a NaN JavaScript does not tell the sign.
std::string shortest(double value) {
  if (std::isnan(value)) return std::signbit(value) ? "-nan" : "nan";
  std::array<char, 32> text;
  write_shortest(value, text.data(), text.size());
  return text.data();
}

}  // namespace surprisal::detail
