#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstring>
#include <limits>
#include <vector>

/// How far a number is from the one expected: 0 for equal infinities and for two NaNs.
inline double distance_between(double actual, double expected) {
  if (actual == expected || (std::isnan(actual) && std::isnan(expected))) return 0;
  const double difference = std::abs(actual - expected);
  return std::isnan(difference) ? std::numeric_limits<double>::infinity() : difference;
}

/// The same in units of max(1, |expected|).
inline double scaled_distance(double actual, double expected) {
  const double size = std::isfinite(expected) ? std::abs(expected) : 0;
  return distance_between(actual, expected) / std::max(1.0, size);
}

/// Largest distance over two lists of equal length; anything with size() and data().
template <class Actual, class Expected>
double largest_distance(const Actual& actual, const Expected& expected,
                        double (*distance)(double, double) = distance_between) {
  REQUIRE(static_cast<std::size_t>(actual.size()) == static_cast<std::size_t>(expected.size()));
  double largest = 0;
  for (std::size_t i = 0; i < static_cast<std::size_t>(actual.size()); ++i)
    largest = std::max(largest, distance(static_cast<double>(actual.data()[i]),
                                         static_cast<double>(expected.data()[i])));
  return largest;
}

template <class Actual, class Expected>
double largest_scaled_distance(const Actual& actual, const Expected& expected) {
  return largest_distance(actual, expected, scaled_distance);
}

/// Whether two lists hold the same bits, so that 0 differs from −0 and a NaN equals itself.
template <class Left, class Right>
bool same_bits(const Left& left, const Right& right) {
  static_assert(sizeof(*left.data()) == sizeof(*right.data()));
  const auto count = static_cast<std::size_t>(left.size());
  return count == static_cast<std::size_t>(right.size()) &&
         (count == 0 || std::memcmp(left.data(), right.data(), count * sizeof(*left.data())) == 0);
}
