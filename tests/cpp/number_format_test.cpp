#include "surprisal/core/number_format.h"

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

#include "near.h"

using namespace surprisal;

namespace {

constexpr float infinity = std::numeric_limits<float>::infinity();
constexpr float not_a_number = std::numeric_limits<float>::quiet_NaN();

/// Every number of the format from 0 up to the first that would be past its largest, in order, from
/// the definition: subnormal f · 2^(1 − bias − F), normal (2^F + f) · 2^(e − bias − F).
std::vector<double> numbers_of(int exponent_bits, int fraction_bits) {
  const int bias = (1 << (exponent_bits - 1)) - 1;
  std::vector<double> numbers;
  for (int e = 0; e < (1 << exponent_bits) - 1; ++e)
    for (int f = 0; f < 1 << fraction_bits; ++f)
      numbers.push_back(e == 0 ? std::ldexp(f, 1 - bias - fraction_bits)
                               : std::ldexp((1 << fraction_bits) + f, e - bias - fraction_bits));
  numbers.push_back(std::ldexp(1, 1 + bias));
  return numbers;
}

void check_every_number(NumberFormat format, int exponent_bits, int fraction_bits) {
  const std::vector<double> numbers = numbers_of(exponent_bits, fraction_bits);
  int wrong = 0;
  const auto expect = [&](double x, double expected) {
    const auto value = static_cast<float>(expected);
    wrong += !(round_to(format, static_cast<float>(x)) == value);
    wrong += !(round_to(format, -static_cast<float>(x)) == -value);
  };
  for (std::size_t i = 0; i + 1 < numbers.size(); ++i) {
    const bool last = i + 2 == numbers.size();
    const double below = numbers[i], above = last ? infinity : numbers[i + 1];
    const double middle = (numbers[i] + numbers[i + 1]) / 2;
    expect(below, below);
    expect(middle, i % 2 == 0 ? below : above);  // ties go to the even one
    expect(std::nextafter(static_cast<float>(middle), 0.0f), below);
    expect(std::nextafter(static_cast<float>(middle), infinity), above);
  }
  CHECK(wrong == 0);
}

}  // namespace

TEST_CASE("float16 rounds every number, every midpoint and their neighbours as IEEE 754 says") {
  check_every_number(NumberFormat::float16, 5, 10);
}

TEST_CASE("bfloat16 rounds every number, every midpoint and their neighbours as IEEE 754 says") {
  check_every_number(NumberFormat::bfloat16, 8, 7);
}

TEST_CASE("infinity, NaN and the sign of zero stay") {
  for (const NumberFormat format :
       {NumberFormat::float32, NumberFormat::float16, NumberFormat::bfloat16}) {
    CHECK(round_to(format, infinity) == infinity);
    CHECK(round_to(format, -infinity) == -infinity);
    CHECK(std::isnan(round_to(format, not_a_number)));
    // A NaN whose payload lies in the bits that are dropped is not rounded to infinity.
    CHECK(std::isnan(round_to(format, std::bit_cast<float>(0x7f800001u))));
    CHECK(std::signbit(round_to(format, -0.0f)));
    CHECK(round_to(format, 1.0f) == 1.0f);
  }
}

TEST_CASE("the borders of the formats") {
  CHECK(round_to(NumberFormat::float16, 65504.0f) == 65504.0f);
  CHECK(round_to(NumberFormat::float16, 65519.99f) == 65504.0f);
  CHECK(round_to(NumberFormat::float16, 65520.0f) == infinity);
  CHECK(round_to(NumberFormat::float16, 0x1p-24f) == 0x1p-24f);
  CHECK(round_to(NumberFormat::float16, 0x1p-25f) == 0);
  CHECK(round_to(NumberFormat::float16, 0x1.000002p-25f) == 0x1p-24f);
  CHECK(round_to(NumberFormat::bfloat16, std::numeric_limits<float>::max()) == infinity);
  CHECK(round_to(NumberFormat::float32, 0.1f) == 0.1f);
  CHECK(round_to(NumberFormat::float16, 0.1f) == 0.0999755859375f);
  CHECK(round_to(NumberFormat::bfloat16, 0.1f) == 0.10009765625f);
}

TEST_CASE("the range of a format is what rounding keeps") {
  for (const NumberFormat format :
       {NumberFormat::float32, NumberFormat::float16, NumberFormat::bfloat16}) {
    const FormatRange range = range_of(format);
    CHECK(round_to(format, range.largest) == range.largest);
    CHECK(round_to(format, range.smallest_normal) == range.smallest_normal);
    CHECK(round_to(format, range.smallest) == range.smallest);
    CHECK(round_to(format, range.smallest / 2) == 0);
    CHECK(round_to(format, 1 + range.epsilon) == 1 + range.epsilon);
    CHECK(round_to(format, 1 + range.epsilon / 2) == 1);
  }
}
