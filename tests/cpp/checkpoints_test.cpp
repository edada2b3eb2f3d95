#include "surprisal/train/checkpoints.h"

#include <doctest/doctest.h>

#include <limits>

using namespace surprisal;

namespace {

/// A state that knows which update it belongs to.
void offer(Checkpoints<Index>& checkpoints, Index update) {
  checkpoints.offer(update, [&](Index& state) { state = update; });
}

}  // namespace

TEST_CASE("the state kept before any update is its own, and the way back stays short") {
  for (const Index updates : {1, 5, 127, 128, 129, 1000, 10'000}) {
    CAPTURE(updates);
    const Index capacity = checkpoint_count(1, updates);
    Checkpoints<Index> checkpoints(0, capacity);
    bool right = true, near = true;
    for (Index now = 1; now <= updates; ++now) {
      offer(checkpoints, now);
      if (now % 37 != 0 && now != updates) continue;
      for (Index k = 0; k <= now; ++k) {
        const auto [update, state] = checkpoints.before(k);
        right = right && update <= k && *state == update;
        near = near && k - update <= 2 * now / capacity + 1;
      }
    }
    CHECK(right);
    CHECK(near);
  }
}

TEST_CASE("a replay after going back neither adds nor spoils a checkpoint") {
  Checkpoints<Index> checkpoints(0, checkpoint_count(1, 600));
  for (Index now = 1; now <= 600; ++now) offer(checkpoints, now);
  for (Index again = 3; again <= 600; ++again)
    checkpoints.offer(again, [&](Index&) { FAIL("update " << again << " was kept twice"); });
  CHECK(*checkpoints.before(600).second == checkpoints.before(600).first);
}

TEST_CASE("a run keeps 64 MB of checkpoints, at most 128 and at least the first") {
  CHECK(checkpoint_count(1000, 50) == 51);
  CHECK(checkpoint_count(1000, 1000) == 128);
  CHECK(checkpoint_count(1e6, 1000) == 64);
  CHECK(checkpoint_count(9.6e6, 1000) == 6);
  CHECK(checkpoint_count(1e9, 1000) == 1);
  Checkpoints<Index> only(0, 1);
  for (Index now = 1; now <= 100; ++now) offer(only, now);
  CHECK(only.before(70).first == 0);
}
