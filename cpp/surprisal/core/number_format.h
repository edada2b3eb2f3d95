#pragma once

#include <bit>
#include <cstdint>
#include <limits>

namespace surprisal {

/// How many bits a number has: float32 is 1 sign, 8 exponent, 23 fraction; float16 1, 5, 10
/// (IEEE 754 binary16); bfloat16 1, 8, 7.
enum class NumberFormat { float32, float16, bfloat16 };

namespace detail {

/// The magnitude with the lowest `dropped` bits rounded to nearest, ties to even. A carry runs into
/// the exponent, which is what rounding up to the next power of two means.
constexpr std::uint32_t drop_bits(std::uint32_t magnitude, int dropped) {
  const std::uint32_t half_below = (1u << (dropped - 1)) - 1;
  const std::uint32_t odd = (magnitude >> dropped) & 1u;
  return (magnitude + half_below + odd) >> dropped << dropped;
}

constexpr std::uint32_t float16_magnitude(std::uint32_t magnitude) {
  constexpr std::uint32_t infinity = 0x7f800000u;
  constexpr std::uint32_t first_overflow = 0x477ff000u;   // 65520, halfway to 2¹⁶
  constexpr std::uint32_t smallest_normal = 0x38800000u;  // 2⁻¹⁴
  constexpr std::uint32_t half_smallest = 0x33000000u;    // 2⁻²⁵, ties to 0
  if (magnitude >= first_overflow) return infinity;
  if (magnitude >= smallest_normal) return drop_bits(magnitude, 13);
  if (magnitude <= half_smallest) return 0;
  // Subnormal: a whole number of 2⁻²⁴, so each exponent less keeps one bit less.
  const int exponent = static_cast<int>(magnitude >> 23);
  const std::uint32_t significand = (magnitude & 0x7fffffu) | 0x800000u;
  const int dropped = 126 - exponent;
  const std::uint32_t units = drop_bits(significand, dropped) >> dropped;
  return std::bit_cast<std::uint32_t>(static_cast<float>(units) * 0x1p-24f);
}

}  // namespace detail

/// The number of this format that is nearest to x, ties to even, as a float32. Too large becomes
/// infinity, too small 0 (subnormal numbers are kept); infinity, NaN and signs stay.
/// Source: IEEE 754, roundTiesToEven; `Tensor.to(torch.float16)`, `.to(torch.bfloat16)`.
constexpr float round_to(NumberFormat format, float x) {
  const auto bits = std::bit_cast<std::uint32_t>(x);
  const std::uint32_t sign = bits & 0x80000000u, magnitude = bits & 0x7fffffffu;
  if (format == NumberFormat::float32 || magnitude > 0x7f800000u) return x;
  const std::uint32_t rounded = format == NumberFormat::float16
                                    ? detail::float16_magnitude(magnitude)
                                    : detail::drop_bits(magnitude, 16);
  return std::bit_cast<float>(sign | rounded);
}

/// What a format can hold.
struct FormatRange {
  float largest;
  float smallest_normal;
  float smallest;  // subnormal
  float epsilon;   // from 1 to the next number
};

constexpr FormatRange range_of(NumberFormat format) {
  switch (format) {
    case NumberFormat::float16:
      return {65504.0f, 0x1p-14f, 0x1p-24f, 0x1p-10f};
    case NumberFormat::bfloat16:
      return {0x1.fep127f, 0x1p-126f, 0x1p-133f, 0x1p-7f};
    case NumberFormat::float32:
      break;
  }
  return {std::numeric_limits<float>::max(), std::numeric_limits<float>::min(),
          std::numeric_limits<float>::denorm_min(), std::numeric_limits<float>::epsilon()};
}

}  // namespace surprisal
