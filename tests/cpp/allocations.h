#pragma once

#include <cstddef>

/// How often memory has been taken from the heap so far, by whatever way: `new`, `malloc`, Eigen.
std::size_t allocations_so_far();

/// How often `action` takes memory from the heap.
template <class Action>
std::size_t allocations_in(const Action& action) {
  const std::size_t before = allocations_so_far();
  action();
  return allocations_so_far() - before;
}
