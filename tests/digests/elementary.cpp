#include "surprisal/core/elementary.h"

#include "print.h"
#include "values.h"

namespace {

/// A hundred thousand inputs, and the corners of the type.
template <class T>
std::vector<T> grid(double from, double to) {
  constexpr int count = 100'000;
  constexpr T inf = std::numeric_limits<T>::infinity(), tiny = std::numeric_limits<T>::denorm_min();
  std::vector<T> x{
      T(0), T(-0.0), T(1), T(-1), inf, -inf, tiny, -tiny, std::numeric_limits<T>::quiet_NaN()};
  for (int i = 0; i < count; ++i) x.push_back(static_cast<T>(from + (to - from) * i / count));
  for (T size = std::numeric_limits<T>::min(); size < T(1e30); size *= T(1.7)) x.push_back(size);
  return x;
}

template <class T>
void print(const std::string& name, T (*function)(T), std::vector<T> x) {
  for (T& value : x) value = function(value);
  print_digest(name + (sizeof(T) == 4 ? "_float" : "_double"), x);
}

template <class T>
void print_all() {
  const double edge = sizeof(T) == 4 ? 105 : 750;
  print<T>("exp", surprisal::exp, grid<T>(-edge, edge));
  print<T>("log", surprisal::log, grid<T>(0, 1000));
  print<T>("log1p", surprisal::log1p, grid<T>(-1, 3));
  print<T>("tanh", surprisal::tanh, grid<T>(-12, 12));
  std::vector<T> angles;
  for (int i = -50'000; i <= 50'000; ++i)
    angles.push_back(static_cast<T>(6.283185307 / 50'000 * i));
  print<T>("sin", surprisal::sin, angles);
  print<T>("cos", surprisal::cos, angles);
}

}  // namespace

void print_elementary() {
  print_all<float>();
  print_all<double>();
}
