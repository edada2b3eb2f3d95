#include "surprisal/random/distributions.h"

#include <cmath>
#include <numbers>
#include <numeric>
#include <utility>

#include "surprisal/core/elementary.h"
#include "surprisal/core/error.h"

namespace surprisal {

namespace {

constexpr int block_size = 16;

/// 24 bits on [0, 1).
float uniform_float(Generator& generator) {
  return static_cast<float>(generator.next32() & 0xffffffu) * 0x1p-24f;
}

/// Turns 16 uniforms into 16 normals: element j pairs with element j + 8.
void box_muller(float* block, float mean, float std) {
  for (int j = 0; j < block_size / 2; ++j) {
    const float radius = std::sqrt(-2.0f * log(1.0f - block[j]));
    const float angle = 2.0f * std::numbers::pi_v<float> * block[j + block_size / 2];
    block[j] = radius * cos(angle) * std + mean;
    block[j + block_size / 2] = radius * sin(angle) * std + mean;
  }
}

double next_normal(Generator& generator) {
  if (generator.cached_normal) return *std::exchange(generator.cached_normal, std::nullopt);
  const double u1 = uniform_double(generator);
  const double u2 = uniform_double(generator);
  const double radius = std::sqrt(-2.0 * log1p(-u2));
  const double angle = 2.0 * std::numbers::pi * u1;
  generator.cached_normal = radius * sin(angle);
  return radius * cos(angle);
}

}  // namespace

void randint_fill(Generator& generator, std::int64_t low, std::int64_t high,
                  std::span<std::int64_t> out) {
  constexpr std::uint64_t widest = (std::uint64_t{1} << 28) - 1;
  const std::uint64_t range = static_cast<std::uint64_t>(high) - static_cast<std::uint64_t>(low);
  if (high <= low || range > widest)
    fail("randint", "[", low, ", ", high, ") is not a range of 1 to ", widest, " whole numbers");
  const auto width = static_cast<std::uint32_t>(range);
  for (std::int64_t& value : out) value = low + generator.next32() % width;
}

void uniform_fill(Generator& generator, double from, double to, std::span<float> out) {
  if (!std::isfinite(from) || !std::isfinite(to) || from > to)
    fail("uniform", "[", from, ", ", to, ") is not a range of finite numbers in rising order");
  const float low = static_cast<float>(from);
  const float width = static_cast<float>(to) - low;
  for (float& value : out)
    value = static_cast<float>(static_cast<double>(uniform_float(generator)) * width + low);
}

double uniform_double(Generator& generator) {
  return static_cast<double>(generator.next64() & ((std::uint64_t{1} << 53) - 1)) * 0x1p-53;
}

void normal_fill(Generator& generator, std::span<float> out, double mean, double std) {
  const std::size_t n = out.size();
  if (n < block_size) {
    for (float& value : out) value = static_cast<float>(next_normal(generator) * std + mean);
    return;
  }
  for (float& value : out) value = uniform_float(generator);
  const auto transform = [&](float* block) {
    box_muller(block, static_cast<float>(mean), static_cast<float>(std));
  };
  for (std::size_t start = 0; start + block_size <= n; start += block_size)
    transform(out.data() + start);
  if (n % block_size != 0) {
    // The last block overlaps the one before it, with fresh uniforms.
    float* last = out.data() + (n - block_size);
    for (int j = 0; j < block_size; ++j) last[j] = uniform_float(generator);
    transform(last);
  }
}

std::vector<std::int64_t> randperm(Generator& generator, std::int64_t n) {
  if (n < 0 || n > 0xffffffffLL) fail("randperm", "n ", n, " is not in [0, 4294967295]");
  std::vector<std::int64_t> order(static_cast<std::size_t>(n));
  randperm_fill(generator, order);
  return order;
}

void randperm_fill(Generator& generator, std::span<std::int64_t> out) {
  std::iota(out.begin(), out.end(), std::int64_t{0});
  for (std::size_t i = 0; i + 1 < out.size(); ++i)
    std::swap(out[i], out[i + generator.next32() % (out.size() - i)]);
}

std::vector<std::int64_t> loader_order(Generator& generator, std::int64_t n) {
  std::vector<std::int64_t> order(static_cast<std::size_t>(n));
  loader_order_fill(generator, order);
  return order;
}

void loader_order_fill(Generator& generator, std::span<std::int64_t> out) {
  generator.next64();  // the loader's base seed, which only its worker processes use
  Generator shuffler(generator.next64() & ((std::uint64_t{1} << 63) - 1));
  randperm_fill(shuffler, out);
}

}  // namespace surprisal
