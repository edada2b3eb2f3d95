#include "surprisal/ops/binary_cross_entropy.h"

#include "surprisal/core/elementary.h"
#include "surprisal/core/limits.h"
#include "surprisal/core/sum.h"

namespace surprisal {

namespace {

constexpr const char* op = "binary_cross_entropy";
constexpr Limit target{"target", 0, 1};

template <class T>
void check_arguments(const Limit& limit, T input, T y) {
  check(op, limit, input);
  check(op, target, y);
}

/// exp(−|z|), in (0, 1].
template <class T>
T small_exponential(T z) {
  return exp(z < T(0) ? z : -z);
}

}  // namespace

template <class T>
T binary_cross_entropy_forward(T p, T y) {
  check_arguments(limits::probability, p, y);
  return T(0) - (weighted(y, log(p)) + weighted(T(1) - y, log1p(-p)));
}

template <class T>
T binary_cross_entropy_backward(T p, T y) {
  check_arguments(limits::probability, p, y);
  return weighted(T(1) - y, T(1) / (T(1) - p)) - weighted(y, T(1) / (p == T(0) ? T(0) : p));
}

template <class T>
T sigmoid(T z) {
  const T e = small_exponential(z);
  return (z < T(0) ? e : T(1)) / (T(1) + e);
}

template <class T>
T binary_cross_entropy_with_logit_forward(T z, T y) {
  check_arguments(limits::logit, z, y);
  return (z > T(0) ? z : T(0)) - z * y + log1p(small_exponential(z));
}

template <class T>
T binary_cross_entropy_with_logit_backward(T z, T y) {
  check_arguments(limits::logit, z, y);
  return sigmoid(z) - y;
}

#define SURPRISAL_INSTANTIATE(T)                               \
  template T binary_cross_entropy_forward<T>(T, T);            \
  template T binary_cross_entropy_backward<T>(T, T);           \
  template T sigmoid<T>(T);                                    \
  template T binary_cross_entropy_with_logit_forward<T>(T, T); \
  template T binary_cross_entropy_with_logit_backward<T>(T, T);
SURPRISAL_INSTANTIATE(float)
SURPRISAL_INSTANTIATE(double)
#undef SURPRISAL_INSTANTIATE

}  // namespace surprisal
