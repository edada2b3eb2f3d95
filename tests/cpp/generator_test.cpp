#include "surprisal/random/generator.h"

#include <doctest/doctest.h>

#include <vector>

#include "surprisal/random/distributions.h"

using surprisal::Generator;

TEST_CASE("the Mersenne Twister gives its published sequence") {
  Generator generator(5489);  // the seed of the 1998 reference, whose 10,000th number is known
  for (int i = 1; i < 10'000; ++i) generator.next32();
  CHECK(generator.next32() == 4123659995u);
}

TEST_CASE("64 bits are two draws of 32, the first on top") {
  Generator one(7), two(7);
  const std::uint64_t high = one.next32(), low = one.next32();
  CHECK(two.next64() == ((high << 32) | low));
}

TEST_CASE("only the low 32 bits of a seed count") {
  Generator small(7), large((std::uint64_t{1} << 45) + 7), other(8);
  const std::uint64_t first = small.next64();
  CHECK(first == large.next64());
  CHECK(first != other.next64());
}

TEST_CASE("a negative seed has the bits of its two's complement") {
  CHECK(Generator::seed_bits(-1) == ~std::uint64_t{0});
  CHECK(Generator::seed_bits(-4294967301.0) == ~std::uint64_t{0} - 4294967300u);
  CHECK(Generator::seed_bits(9007199254740991.0) == 9007199254740991u);
}

TEST_CASE("seeding again forgets the left-over normal") {
  Generator generator(3);
  std::vector<float> one(1), again(1);
  surprisal::normal_fill(generator, one);
  CHECK(generator.cached_normal.has_value());
  generator.manual_seed(3);
  CHECK_FALSE(generator.cached_normal.has_value());
  surprisal::normal_fill(generator, again);
  CHECK(one == again);
}
