#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "surprisal/random/generator.h"

/// Draws in PyTorch's order, so that the same seed gives the same numbers: integers, permutations
/// and uniforms bit for bit, normals within 5e-7.
namespace surprisal {

/// Whole numbers in [low, high), one 32-bit draw each, as `torch.randint`.
/// Throws std::invalid_argument unless 0 < high − low < 2²⁸ (from there on, releases differ).
void randint_fill(Generator& generator, std::int64_t low, std::int64_t high,
                  std::span<std::int64_t> out);

/// Uniform on [from, to), one 32-bit draw each, as `Tensor.uniform_` of float32.
/// Throws std::invalid_argument unless from ≤ to, both finite.
void uniform_fill(Generator& generator, double from, double to, std::span<float> out);

/// Uniform on [0, 1) with 53 bits, one 64-bit draw, as `torch.rand` of float64.
double uniform_double(Generator& generator);

/// Normal with this mean and standard deviation, as `Tensor.normal_` of float32 (Box–Muller).
/// Sixteen or more are made in blocks of 16; fewer are drawn in pairs in double, the spare of an
/// odd count kept in the generator.
void normal_fill(Generator& generator, std::span<float> out, double mean = 0, double std = 1);

/// A permutation of 0 … n − 1, as `torch.randperm`.
std::vector<std::int64_t> randperm(Generator& generator, std::int64_t n);

/// The same, of 0 … out.size() − 1, without taking memory.
void randperm_fill(Generator& generator, std::span<std::int64_t> out);

/// The order in which one epoch of `DataLoader(shuffle=True)` visits n samples: two 64-bit draws
/// from `generator`, the second of which seeds a generator of its own for the permutation.
std::vector<std::int64_t> loader_order(Generator& generator, std::int64_t n);

/// The same, of out.size() samples, without taking memory.
void loader_order_fill(Generator& generator, std::span<std::int64_t> out);

}  // namespace surprisal
