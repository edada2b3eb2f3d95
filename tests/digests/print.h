#pragma once

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <limits>
#include <string>
#include <type_traits>
#include <vector>

#include "surprisal/core/digest.h"

/// Prints `name digest` for a list of numbers; anything with size() and data().
template <class Numbers>
void print_digest(const std::string& name, const Numbers& numbers) {
  using T = std::remove_cvref_t<decltype(*numbers.data())>;
  std::vector<float> values;
  for (std::size_t i = 0; i < static_cast<std::size_t>(numbers.size()); ++i) {
    T number = numbers.data()[i];
    if constexpr (std::is_same_v<T, float>) {
      values.push_back(number);
    } else {
      static_assert(sizeof(T) == 8);
      if constexpr (std::is_floating_point_v<T>)
        if (std::isnan(number)) number = std::numeric_limits<T>::quiet_NaN();
      const auto bits = std::bit_cast<std::uint64_t>(number);
      for (int shift = 0; shift < 64; shift += 16)  // sixteen bits fit a float exactly
        values.push_back(static_cast<float>((bits >> shift) & 0xffff));
    }
  }
  std::printf("%s %s\n", name.c_str(), surprisal::digest(values).c_str());
}
