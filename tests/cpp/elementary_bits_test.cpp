// One element and a loop that the compiler turns into SIMD must give the same bits.

#include <doctest/doctest.h>

#include <vector>

#include "near.h"
#include "surprisal/core/elementary.h"

namespace {

template <class T>
struct Exp {
  static T of(T x) { return surprisal::exp(x); }
};
template <class T>
struct Log {
  static T of(T x) { return surprisal::log(x); }
};
template <class T>
struct Log1p {
  static T of(T x) { return surprisal::log1p(x); }
};
template <class T>
struct Tanh {
  static T of(T x) { return surprisal::tanh(x); }
};
template <class T>
struct Sin {
  static T of(T x) { return surprisal::sin(x); }
};
template <class T>
struct Cos {
  static T of(T x) { return surprisal::cos(x); }
};

template <class F, class T>
[[gnu::noinline]] T one(T x) {
  return F::of(x);
}

template <class F, class T>
[[gnu::noinline]] void all(const T* x, T* y, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) y[i] = F::of(x[i]);
}

template <class T>
std::vector<T> inputs(std::size_t count) {
  constexpr T inf = std::numeric_limits<T>::infinity();
  std::vector<T> x{T(0), T(-1), T(1e-30), T(200), inf, -inf, T(-1e-39), T(0.5)};
  for (std::size_t i = x.size(); i < count; ++i)
    x.push_back(static_cast<T>(static_cast<double>(i * 2654435761u % 20011) / 1600.0 - 6.25));
  x.resize(count);
  return x;
}

template <class F, class T>
bool position_does_not_matter(std::size_t count) {
  const std::vector<T> x = inputs<T>(count);
  std::vector<T> vectorised(count), single(count);
  all<F>(x.data(), vectorised.data(), count);
  for (std::size_t i = 0; i < count; ++i) single[i] = one<F>(x[i]);
  for (std::size_t i = 0; i < count; ++i)
    if (std::isnan(single[i]) && std::isnan(vectorised[i])) single[i] = vectorised[i] = T(0);
  return same_bits(vectorised, single);
}

}  // namespace

TEST_CASE_TEMPLATE("an element's bits do not depend on its position", T, float, double) {
  for (const std::size_t count : {1, 3, 5, 7, 13, 31, 63, 1001, 10007}) {
    CAPTURE(count);
    CHECK(position_does_not_matter<Exp<T>, T>(count));
    CHECK(position_does_not_matter<Log<T>, T>(count));
    CHECK(position_does_not_matter<Log1p<T>, T>(count));
    CHECK(position_does_not_matter<Tanh<T>, T>(count));
    CHECK(position_does_not_matter<Sin<T>, T>(count));
    CHECK(position_does_not_matter<Cos<T>, T>(count));
  }
}
