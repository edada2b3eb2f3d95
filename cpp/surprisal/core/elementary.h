#pragma once

#include <bit>
#include <cstdint>
#include <limits>
#include <numbers>
#include <type_traits>

/// The elementary functions that the engine uses, for float and double.
///
/// Each is plain IEEE arithmetic without a branch: no call to the C library, no fused
/// multiply-add, no lookup. So one element and a vector of them, native code and WASM, give the
/// same bits, and a compiler can turn a loop over them into SIMD. Every result is within 2.5 units
/// in the last place, `sin` and `cos` for |x| ≤ 2π.
///
/// Polynomials are Taylor series of the reduced argument, long enough for the type.
namespace surprisal {

namespace detail {

template <class T>
struct FloatFormat;

template <>
struct FloatFormat<float> {
  using Int = std::int32_t;
  static constexpr int mantissa_bits = 23;
  static constexpr int exponent_bias = 127;
  static constexpr float round_shift = 0x1.8p23f;  // adding it rounds to a whole number
  // ln 2 and π/2 in parts whose products with small whole numbers are exact.
  static constexpr float ln2_high = 0x1.62e4p-1f, ln2_low = 0x1.7f7d1cp-20f;
  static constexpr float half_pi_high = 0x1.921ep0f, half_pi_middle = 0x1.b544p-16f,
                         half_pi_low = 0x1.0b4612p-34f;
  static constexpr float exp_overflow = 0x1.62e42ep6f, exp_underflow = -104.0f;
  static constexpr float tanh_is_one = 10.0f;
  static constexpr int exp_terms = 7, log_terms = 5, trigonometric_terms = 6;
};

template <>
struct FloatFormat<double> {
  using Int = std::int64_t;
  static constexpr int mantissa_bits = 52;
  static constexpr int exponent_bias = 1023;
  static constexpr double round_shift = 0x1.8p52;
  static constexpr double ln2_high = 0x1.62e42feep-1, ln2_low = 0x1.a39ef35793c76p-33;
  static constexpr double half_pi_high = 0x1.921fb544p0, half_pi_middle = 0x1.0b4611a6p-34,
                          half_pi_low = 0x1.3198a2e037073p-69;
  static constexpr double exp_overflow = 0x1.62e42fefa39efp9, exp_underflow = -746.0;
  static constexpr double tanh_is_one = 20.0;
  static constexpr int exp_terms = 14, log_terms = 11, trigonometric_terms = 10;
};

template <class T>
using IntOf = typename FloatFormat<T>::Int;

/// 2ⁿ for n in the range of normal numbers.
template <class T>
inline T power_of_two(IntOf<T> n) {
  using F = FloatFormat<T>;
  return std::bit_cast<T>((n + F::exponent_bias) << F::mantissa_bits);
}

/// x = n·ln 2 + r with |r| ≤ ln 2 / 2; returns eʳ − 1.
template <class T>
inline T exp_minus_one_reduced(T x, IntOf<T>& n) {
  using F = FloatFormat<T>;
  const T shifted = x * std::numbers::log2e_v<T> + F::round_shift;
  const T whole = shifted - F::round_shift;
  n = std::bit_cast<IntOf<T>>(shifted) - std::bit_cast<IntOf<T>>(F::round_shift);
  const T r = (x - whole * F::ln2_high) - whole * F::ln2_low;
  T series = T(1);  // 1 + r/2 (1 + r/3 (1 + ...)), the tail of Σ rᵏ/k!
  for (int k = F::exp_terms; k >= 3; --k) series = T(1) + series * r * (T(1) / T(k));
  return r + r * r * T(0.5) * series;
}

}  // namespace detail

/// eˣ. Overflows to infinity above ln(max): 88.72 for float; NaN stays NaN.
template <class T>
inline T exp(T x) {
  using F = detail::FloatFormat<T>;
  using Int = detail::IntOf<T>;
  const T inside =
      x > F::exp_overflow ? F::exp_overflow : (x < F::exp_underflow ? F::exp_underflow : x);
  Int n;
  const T fraction = T(1) + detail::exp_minus_one_reduced(inside, n);
  const Int half = n >> 1;  // in two factors, since 2ⁿ alone may be out of range
  const T result = fraction * detail::power_of_two<T>(half) * detail::power_of_two<T>(n - half);
  return x > F::exp_overflow ? std::numeric_limits<T>::infinity() : result;
}

/// Natural logarithm: −∞ at 0, NaN below.
template <class T>
inline T log(T x) {
  using F = detail::FloatFormat<T>;
  using Int = detail::IntOf<T>;
  constexpr T tiny = std::numeric_limits<T>::min();
  constexpr Int sqrt_half = std::bit_cast<Int>(std::numbers::sqrt2_v<T> / T(2));
  constexpr Int mantissa_mask = (Int(1) << F::mantissa_bits) - 1;

  const bool subnormal = x < tiny;
  using Bits = std::make_unsigned_t<Int>;
  const Bits bits =
      std::bit_cast<Bits>(subnormal ? x * detail::power_of_two<T>(F::mantissa_bits) : x);
  // x = 2ᵏ (1 + f) with 1 + f in [√½, √2)
  const Int shifted = static_cast<Int>(bits - static_cast<Bits>(sqrt_half));
  const Int k = (shifted >> F::mantissa_bits) - (subnormal ? Int(F::mantissa_bits) : Int(0));
  const T f = std::bit_cast<T>((shifted & mantissa_mask) + sqrt_half) - T(1);

  const T s =
      f / (T(2) + f);  // log(1 + f) = 2 atanh(s) = f − f²/2 + s (f²/2 + 2 (s²/3 + s⁴/5 + ...) )
  const T s2 = s * s;
  T series = T(1) / T(2 * F::log_terms + 1);
  for (int j = F::log_terms - 1; j >= 1; --j) series = T(1) / T(2 * j + 1) + s2 * series;
  const T half_square = T(0.5) * f * f;
  const T exponent = static_cast<T>(k);
  const T result =
      exponent * F::ln2_high +
      (f - (half_square - (s * (half_square + T(2) * s2 * series) + exponent * F::ln2_low)));

  const T at_edge = x == T(0) ? -std::numeric_limits<T>::infinity()
                              : (x < T(0) ? std::numeric_limits<T>::quiet_NaN() : result);
  return x <= std::numeric_limits<T>::max() ? at_edge : x;  // +∞ and NaN are their own logarithm
}

/// log(1 + x) without losing a small x; NaN below −1.
template <class T>
inline T log1p(T x) {
  const T sum = T(1) + x;
  const T lost =
      sum == T(0) || sum > std::numeric_limits<T>::max() ? T(0) : (x - (sum - T(1))) / sum;
  return log(sum) + lost;
}

/// Hyperbolic tangent, (e²ˣ − 1) / (e²ˣ + 1), from e²ˣ − 1 so that small x keeps its digits.
template <class T>
inline T tanh(T x) {
  using F = detail::FloatFormat<T>;
  const T size = x < T(0) ? -x : x;
  detail::IntOf<T> n;
  const T fraction =
      detail::exp_minus_one_reduced(T(2) * (size > F::tanh_is_one ? F::tanh_is_one : size), n);
  const T scale = detail::power_of_two<T>(n);
  const T e = scale * fraction + (scale - T(1));
  const T result = e / (e + T(2));
  return x < T(0) ? -result : result;
}

namespace detail {

/// x = n·π/2 + r with |r| ≤ π/4; returns sin and cos of r.
template <class T>
inline void sin_cos_reduced(T x, IntOf<T>& n, T& sine, T& cosine) {
  using F = FloatFormat<T>;
  const T shifted = x * (T(2) / std::numbers::pi_v<T>)+F::round_shift;
  const T whole = shifted - F::round_shift;
  n = std::bit_cast<IntOf<T>>(shifted) - std::bit_cast<IntOf<T>>(F::round_shift);
  const T r = ((x - whole * F::half_pi_high) - whole * F::half_pi_middle) - whole * F::half_pi_low;
  const T square = r * r;
  T sine_tail = T(1), cosine_tail = T(1);
  for (int k = F::trigonometric_terms; k >= 2; --k) {
    sine_tail = T(1) - square * (T(1) / T(2 * k * (2 * k + 1))) * sine_tail;
    cosine_tail = T(1) - square * (T(1) / T((2 * k - 1) * 2 * k)) * cosine_tail;
  }
  sine = r - r * square * (T(1) / T(6)) * sine_tail;
  cosine = T(1) - square * T(0.5) * cosine_tail;
}

}  // namespace detail

/// Sine of x radians, |x| ≤ 2π.
template <class T>
inline T sin(T x) {
  detail::IntOf<T> quarter;
  T sine, cosine;
  detail::sin_cos_reduced(x, quarter, sine, cosine);
  const T result = quarter & 1 ? cosine : sine;
  return quarter & 2 ? -result : result;
}

/// Cosine of x radians, |x| ≤ 2π.
template <class T>
inline T cos(T x) {
  detail::IntOf<T> quarter;
  T sine, cosine;
  detail::sin_cos_reduced(x, quarter, sine, cosine);
  const T result = quarter & 1 ? sine : cosine;
  return (quarter + 1) & 2 ? -result : result;
}

}  // namespace surprisal
