#include <doctest/doctest.h>

#include <bit>
#include <cstdint>
#include <limits>

#include "fixture.h"
#include "surprisal/core/error.h"

using namespace surprisal;

TEST_CASE("numbers in messages are as short as they read back, and whole ones have no exponent") {
  // The table that JavaScript's texts are held against too, in tests/engine/number-texts.test.ts.
  const auto numbers = read_fixture("number_texts.txt").at(0).all("number");
  CHECK(numbers.size() > 2000);
  for (const auto& line : numbers) {
    CAPTURE(line.at(0));
    const auto bits = static_cast<std::uint64_t>(std::stoull(line.at(0), nullptr, 16));
    CHECK(joined(std::bit_cast<double>(bits)) == line.at(1));
  }
}

TEST_CASE("what is no number says so") {
  CHECK(joined(std::numeric_limits<double>::quiet_NaN()) == "nan");
  CHECK(joined(-std::numeric_limits<double>::quiet_NaN()) == "-nan");
}
