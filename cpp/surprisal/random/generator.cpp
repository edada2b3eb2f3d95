#include "surprisal/random/generator.h"

namespace surprisal {

void Generator::manual_seed(std::uint64_t seed) {
  state_[0] = static_cast<std::uint32_t>(seed);
  for (std::uint32_t i = 1; i < state_size; ++i)
    state_[i] = 1812433253u * (state_[i - 1] ^ (state_[i - 1] >> 30)) + i;
  used_ = state_size;
  cached_normal.reset();
}

void Generator::refill() {
  constexpr int shift = 397;
  const auto twist = [this](int i, int next, int shifted) {
    const std::uint32_t mixed = (state_[i] & 0x80000000u) | (state_[next] & 0x7fffffffu);
    state_[i] = state_[shifted] ^ (mixed >> 1) ^ ((mixed & 1u) != 0 ? 0x9908b0dfu : 0u);
  };
  for (int i = 0; i < state_size - shift; ++i) twist(i, i + 1, i + shift);
  for (int i = state_size - shift; i < state_size - 1; ++i) twist(i, i + 1, i + shift - state_size);
  twist(state_size - 1, 0, shift - 1);
  used_ = 0;
}

std::uint32_t Generator::next32() {
  if (used_ == state_size) refill();
  std::uint32_t bits = state_[used_++];
  bits ^= bits >> 11;
  bits ^= (bits << 7) & 0x9d2c5680u;
  bits ^= (bits << 15) & 0xefc60000u;
  return bits ^ (bits >> 18);
}

std::uint64_t Generator::next64() {
  const std::uint64_t high = next32();
  return (high << 32) | next32();
}

}  // namespace surprisal
