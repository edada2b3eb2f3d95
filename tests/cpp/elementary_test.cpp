#include "surprisal/core/elementary.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <vector>

namespace {

template <class T>
using Function = T (*)(T);
using Exact = long double (*)(long double);

// Emscripten's long double functions compute in double, so they are up to 1.5 units off themselves.
template <class T>
constexpr double reference_error() {
#ifdef __EMSCRIPTEN__
  return sizeof(T) == sizeof(double) ? 1.5 : 0;
#else
  return 0;
#endif
}

template <class T>
double units_in_last_place(T actual, long double exact) {
  const T rounded = static_cast<T>(exact);
  if (!std::isfinite(rounded) || !std::isfinite(actual)) return actual == rounded ? 0 : 1e9;
  const int exponent = rounded == 0 ? -10000 : std::ilogb(rounded);
  const int lowest = std::numeric_limits<T>::min_exponent - std::numeric_limits<T>::digits;
  const int of_unit = std::max(exponent - std::numeric_limits<T>::digits + 1, lowest);
  return static_cast<double>(std::abs(static_cast<long double>(actual) - exact) /
                             std::ldexp(1.0L, of_unit));
}

template <class T>
double largest_error(Function<T> function, Exact exact, const std::vector<T>& inputs) {
  double largest = 0;
  for (const T x : inputs)
    largest =
        std::max(largest, units_in_last_place(function(x), exact(static_cast<long double>(x))));
  return largest - reference_error<T>();
}

template <class T>
std::vector<T> evenly_between(double from, double to, int count = 100'000) {
  std::vector<T> points;
  for (int i = 0; i <= count; ++i) points.push_back(static_cast<T>(from + (to - from) * i / count));
  return points;
}

/// ± powers of two times something, from the smallest subnormal number up to `largest`.
template <class T>
std::vector<T> every_magnitude(double largest, bool with_negative) {
  std::vector<T> points;
  for (T x = std::numeric_limits<T>::denorm_min(); x <= static_cast<T>(largest);
       x = std::max(x * T(1.03), std::nextafter(x, T(1)))) {
    points.push_back(x);
    if (with_negative) points.push_back(-x);
  }
  return points;
}

template <class T>
constexpr T infinity = std::numeric_limits<T>::infinity();
template <class T>
constexpr T not_a_number = std::numeric_limits<T>::quiet_NaN();
template <class T>
constexpr T smallest = std::numeric_limits<T>::denorm_min();
template <class T>
constexpr double pi2 = 2 * std::numbers::pi_v<T>;

}  // namespace

TEST_CASE_TEMPLATE("elementary functions are within 2.5 units in the last place", T, float,
                   double) {
  const double overflow = sizeof(T) == 4 ? 88.7 : 709.7, underflow = sizeof(T) == 4 ? -104 : -746;
  CHECK(largest_error<T>(surprisal::exp, std::exp, evenly_between<T>(underflow, overflow)) <= 2.5);
  CHECK(largest_error<T>(surprisal::exp, std::exp, evenly_between<T>(-2, 2)) <= 2.5);
  CHECK(largest_error<T>(surprisal::exp, std::exp, every_magnitude<T>(80, true)) <= 2.5);

  const double largest = std::numeric_limits<T>::max() / 2;
  CHECK(largest_error<T>(surprisal::log, std::log, every_magnitude<T>(largest, false)) <= 2.5);
  CHECK(largest_error<T>(surprisal::log, std::log, evenly_between<T>(0.5, 2)) <= 2.5);
  CHECK(largest_error<T>(surprisal::log, std::log, evenly_between<T>(0, 100)) <= 2.5);

  CHECK(largest_error<T>(surprisal::log1p, std::log1p, every_magnitude<T>(0.9, true)) <= 2.5);
  CHECK(largest_error<T>(surprisal::log1p, std::log1p, every_magnitude<T>(largest, false)) <= 2.5);
  CHECK(largest_error<T>(surprisal::log1p, std::log1p, evenly_between<T>(-1, 1)) <= 2.5);

  CHECK(largest_error<T>(surprisal::tanh, std::tanh, evenly_between<T>(-25, 25)) <= 2.5);
  CHECK(largest_error<T>(surprisal::tanh, std::tanh, evenly_between<T>(-1, 1)) <= 2.5);
  CHECK(largest_error<T>(surprisal::tanh, std::tanh, every_magnitude<T>(1e6, true)) <= 2.5);

  CHECK(largest_error<T>(surprisal::sin, std::sin, evenly_between<T>(-pi2<T>, pi2<T>)) <= 2.5);
  CHECK(largest_error<T>(surprisal::sin, std::sin, every_magnitude<T>(6.28, true)) <= 2.5);
  CHECK(largest_error<T>(surprisal::cos, std::cos, evenly_between<T>(-pi2<T>, pi2<T>)) <= 2.5);
  CHECK(largest_error<T>(surprisal::cos, std::cos, every_magnitude<T>(6.28, true)) <= 2.5);
}

TEST_CASE_TEMPLATE("elementary functions at their edges", T, float, double) {
  CHECK(surprisal::exp(T(0)) == T(1));
  CHECK(surprisal::exp(T(-0.0)) == T(1));
  CHECK(surprisal::exp(infinity<T>) == infinity<T>);
  CHECK(surprisal::exp(-infinity<T>) == T(0));
  CHECK(std::isnan(surprisal::exp(not_a_number<T>)));
  CHECK(std::isnan(surprisal::exp(-not_a_number<T>)));

  CHECK(surprisal::log(T(1)) == T(0));
  CHECK(surprisal::log(T(0)) == -infinity<T>);
  CHECK(surprisal::log(T(-0.0)) == -infinity<T>);
  CHECK(surprisal::log(infinity<T>) == infinity<T>);
  for (const T below : {T(-1), T(-1e-30), -smallest<T>, -std::numeric_limits<T>::max(),
                        -infinity<T>, not_a_number<T>})
    CHECK(std::isnan(surprisal::log(below)));

  CHECK(surprisal::log1p(T(0)) == T(0));
  CHECK(surprisal::log1p(T(-1)) == -infinity<T>);
  CHECK(surprisal::log1p(infinity<T>) == infinity<T>);
  CHECK(surprisal::log1p(smallest<T>) == smallest<T>);
  for (const T below : {T(-1.0001), T(-1e30), -infinity<T>, not_a_number<T>})
    CHECK(std::isnan(surprisal::log1p(below)));

  CHECK(surprisal::tanh(T(0)) == T(0));
  CHECK(surprisal::tanh(smallest<T>) == smallest<T>);
  for (const T large : {T(30), T(1e30), std::numeric_limits<T>::max(), infinity<T>}) {
    CHECK(surprisal::tanh(large) == T(1));
    CHECK(surprisal::tanh(-large) == T(-1));
  }
  CHECK(std::isnan(surprisal::tanh(not_a_number<T>)));
  CHECK(surprisal::sin(T(0)) == T(0));
  CHECK(surprisal::cos(T(0)) == T(1));
}

TEST_CASE("exp overflows and underflows where the type does") {
  CHECK(surprisal::exp(88.72f) == doctest::Approx(3.4e38).epsilon(0.01));
  CHECK(surprisal::exp(88.73f) == infinity<float>);
  CHECK(surprisal::exp(-87.5f) > 0);  // subnormal
  CHECK(surprisal::exp(-103.0f) == smallest<float>);
  CHECK(surprisal::exp(-104.0f) == 0);
  CHECK(surprisal::exp(709.78) == doctest::Approx(1.79e308).epsilon(0.01));
  CHECK(surprisal::exp(709.79) == infinity<double>);
  CHECK(surprisal::exp(-745.0) == smallest<double>);
  CHECK(surprisal::exp(-746.0) == 0);
}
