#pragma once

#include <sstream>
#include <stdexcept>
#include <string>

namespace surprisal {

/// Throws std::invalid_argument("[op] ..."): the op first, then the parts joined, for example
/// `fail("cross_entropy", "target ", 7, " at row ", 2, " is not in [0, ", 5, ")")`.
template <class... Parts>
[[noreturn]] void fail(const char* op, const Parts&... parts) {
  std::ostringstream message;
  message.precision(17);
  message << '[' << op << "] ";
  (message << ... << parts);
  throw std::invalid_argument(message.str());
}

}  // namespace surprisal
