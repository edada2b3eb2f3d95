#include "surprisal/core/digest.h"

#include <doctest/doctest.h>

#include <bit>
#include <limits>
#include <vector>

using surprisal::digest;

namespace {

/// Four characters as the float32 whose little-endian bytes they are.
float text(const char* c) {
  std::uint32_t bits = 0;
  for (int i = 3; i >= 0; --i) bits = bits << 8 | static_cast<unsigned char>(c[i]);
  return std::bit_cast<float>(bits);
}

}  // namespace

TEST_CASE("the digest is FNV-1a-64 over little-endian float32") {
  CHECK(digest({}) == "cbf29ce484222325");
  CHECK(digest(std::vector{text("foob")}) ==
        "dd120e790c2512af");  // the hash's published value for "foob"
  CHECK(digest(std::vector{text("foob"), text("arba")}) == "738914eb4e1451ad");
}

TEST_CASE("the digest sees every bit but not which NaN it is") {
  constexpr float nan = std::numeric_limits<float>::quiet_NaN();
  CHECK(digest(std::vector{0.0f}) != digest(std::vector{-0.0f}));
  CHECK(digest(std::vector{1.0f, 2.0f}) != digest(std::vector{2.0f, 1.0f}));
  CHECK(digest(std::vector{nan}) == digest(std::vector{-nan}));
  CHECK(digest(std::vector{nan}) == digest(std::vector{std::bit_cast<float>(0x7fc00000u)}));
  CHECK(digest(std::vector{nan}) == digest(std::vector{std::bit_cast<float>(0x7f800001u)}));
}
