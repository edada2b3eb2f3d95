// The runs whose digests are compared between machines cover what can differ.

#include "digest_runs.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace surprisal;

TEST_CASE("the runs to compare cover every optimizer and option, and names are used once") {
  std::set<std::string> names, optimizers;
  int off_four = 0, clipped = 0, decayed = 0, momentum = 0, above_32_bits = 0, last = 0,
      diverged = 0;
  const auto runs = digest_runs();
  for (const auto& [name, config] : runs) {
    CAPTURE(name);
    CHECK(names.insert(name).second);
    CHECK(name.find(' ') == std::string::npos);
    optimizers.insert(config.optimizer.name);
    off_four += config.embedding_size % 4 != 0 && config.hidden_size % 4 != 0 ? 1 : 0;
    clipped += config.clip_norm ? 1 : 0;
    decayed += config.optimizer.weight_decay > 0 ? 1 : 0;
    momentum += config.optimizer.momentum > 0 ? 1 : 0;
    above_32_bits += config.seed > 4294967295.0 ? 1 : 0;
    last += config.mode == Mode::last_position ? 1 : 0;
    if (!name.starts_with("diverging")) continue;
    RnnRun run(config);
    run.step(run.total_updates());
    diverged += run.diverged() ? 1 : 0;
  }
  CHECK(optimizers.size() == 4);
  for (const int count : {off_four, clipped, decayed, momentum, above_32_bits}) CHECK(count >= 6);
  CHECK(last == static_cast<int>(runs.size()) / 2);
  CHECK(diverged == 2);
}
