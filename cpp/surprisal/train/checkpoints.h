#pragma once

#include <algorithm>
#include <utility>
#include <vector>

#include "surprisal/core/tensor.h"

namespace surprisal {

/// How many states of `bytes` each a run of `updates` keeps: of 64 MB together, at least the first;
/// never more than 128, since to copy them takes time too.
inline Index checkpoint_count(double bytes, Index updates) {
  constexpr double budget = 64e6, most = 128;
  return static_cast<Index>(
      std::clamp(budget / bytes, 1.0, std::min(most, static_cast<double>(updates + 1))));
}

/// States of a run to go back to: after 0, s, 2s, 3s, … updates. When they are full every other one
/// is dropped and the spacing s doubles, so that any update is at most s updates of replay away.
/// All memory is taken at construction.
template <class State>
class Checkpoints {
 public:
  /// `initial` is the state after no update, the first of `capacity` states.
  Checkpoints(const State& initial, Index capacity)
      : slots_(static_cast<std::size_t>(capacity), initial) {}

  /// Keeps the state after `update` updates if it is the next one due.
  template <class Save>
  void offer(Index update, Save&& save) {
    if (update != count_ * spacing_) return;
    if (count_ == static_cast<Index>(slots_.size())) {
      thin();
      if (update != count_ * spacing_) return;
    }
    save(slots_[static_cast<std::size_t>(count_++)]);
  }

  /// The latest kept state at or before `update`, and the update it was taken after.
  std::pair<Index, const State*> before(Index update) const {
    const Index index = std::min(update / spacing_, count_ - 1);
    return {index * spacing_, &slots_[static_cast<std::size_t>(index)]};
  }

 private:
  void thin() {
    for (std::size_t kept = 1; 2 * kept < slots_.size(); ++kept)
      std::swap(slots_[kept], slots_[2 * kept]);
    count_ = (count_ + 1) / 2;
    spacing_ *= 2;
  }

  std::vector<State> slots_;
  Index count_ = 1;
  Index spacing_ = 1;
};

}  // namespace surprisal
