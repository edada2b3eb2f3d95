#pragma once

#include <cstddef>

/// How often memory has been taken from the heap so far, by whatever way: `new`, `malloc`, Eigen.
std::size_t allocations_so_far();

/// Bytes of the heap that are in use.
std::size_t bytes_in_use();

/// The most that have been in use since the last call.
std::size_t take_peak_bytes();

/// How many more bytes of the heap are in use at the worst moment of `action` than before it.
template <class Action>
std::size_t peak_bytes_in(const Action& action) {
  take_peak_bytes();
  const std::size_t before = bytes_in_use();
  action();
  return take_peak_bytes() - before;
}

/// How often `action` takes memory from the heap.
template <class Action>
std::size_t allocations_in(const Action& action) {
  const std::size_t before = allocations_so_far();
  action();
  return allocations_so_far() - before;
}
