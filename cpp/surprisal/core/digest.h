#pragma once

#include <bit>
#include <cmath>
#include <cstdint>
#include <span>
#include <string>

namespace surprisal {

/// FNV-1a-64 over values as little-endian float32, NaN as 7fc00000; 16 hex digits. Two runs with
/// the same digest have the same numbers, bit for bit. Source: Fowler, Noll and Vo's hash.
inline std::string digest(std::span<const float> values) {
  std::uint64_t hash = 0xcbf29ce484222325u;
  for (const float value : values) {
    const std::uint32_t bits =
        std::isnan(value) ? 0x7fc00000u : std::bit_cast<std::uint32_t>(value);
    for (int byte = 0; byte < 4; ++byte) {
      hash ^= (bits >> (8 * byte)) & 0xffu;
      hash *= 0x100000001b3u;
    }
  }
  std::string text(16, '0');
  for (int digit = 15; digit >= 0; --digit, hash >>= 4)
    text[static_cast<std::size_t>(digit)] = "0123456789abcdef"[hash & 15];
  return text;
}

}  // namespace surprisal
