#pragma once

#include <array>
#include <cstdint>
#include <optional>

namespace surprisal {

/// PyTorch's CPU random generator: the Mersenne Twister MT19937, and the normal sample that a pair
/// of draws left over. The same seed gives the same sequence as `torch.manual_seed`.
/// Source: Matsumoto and Nishimura, "Mersenne Twister", 1998; `torch.Generator`.
class Generator {
 public:
  /// The bits of a whole number that JavaScript gives as a double, from −2⁵³ to 2⁵³.
  static std::uint64_t seed_bits(double seed) {
    return static_cast<std::uint64_t>(static_cast<std::int64_t>(seed));
  }

  /// Only the low 32 bits of the seed count, as in PyTorch; those of a negative one are those of
  /// its two's complement, so that −1 is 2³² − 1.
  explicit Generator(std::uint64_t seed = 0) { manual_seed(seed); }

  /// Starts the sequence anew and forgets the left-over normal sample.
  void manual_seed(std::uint64_t seed);

  /// 32 uniform bits.
  std::uint32_t next32();
  /// 64 uniform bits, the first draw on top.
  std::uint64_t next64();

  /// The second sample of the last pair that `normal_fill` drew one by one, if it is still unused.
  std::optional<double> cached_normal;

 private:
  static constexpr int state_size = 624;
  void refill();

  std::array<std::uint32_t, state_size> state_;
  int used_;
};

}  // namespace surprisal
