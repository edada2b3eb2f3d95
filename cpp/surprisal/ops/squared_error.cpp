#include "surprisal/ops/squared_error.h"

namespace surprisal {

template <class T>
T squared_error_forward(T x, T t) {
  const T error = x - t;
  return error * error;
}

template <class T>
T squared_error_backward(T x, T t) {
  return T(2) * (x - t);
}

#define SURPRISAL_INSTANTIATE(T)             \
  template T squared_error_forward<T>(T, T); \
  template T squared_error_backward<T>(T, T);
SURPRISAL_INSTANTIATE(float)
SURPRISAL_INSTANTIATE(double)
#undef SURPRISAL_INSTANTIATE

}  // namespace surprisal
