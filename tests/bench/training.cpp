#include "stopwatch.h"
#include "surprisal/train/rnn_run.h"

namespace surprisal::bench {

namespace {

constexpr int samples = 3;
constexpr Index warm_up = 10'000;
constexpr Index timed = 20'000;
constexpr int seeds = 1000;
/// Long enough for a browser to have compiled everything well, in the background.
constexpr int warm_up_runs = 5;

/// One update in the midst of a long run.
void update(const char* figure, bool history) {
  RnnConfig config;
  config.epochs = 10'000;
  config.history = history;
  for (int i = 0; i < warm_up_runs; ++i) RnnRun(config).step(warm_up + timed);
  for (int i = 0; i < samples; ++i) {
    RnnRun run(config);
    run.step(warm_up);
    report(figure, seconds([&] { run.step(timed); }) / timed * 1e6);
  }
}

/// Default runs, one per seed: made, trained for all their 300 updates, dropped.
void runs(const char* figure, bool history) {
  RnnConfig config;
  config.history = history;
  report(figure, seconds([&] {
           for (int seed = 0; seed < seeds; ++seed) {
             config.seed = seed;
             RnnRun run(config);
             run.step(run.total_updates());
           }
         }));
}

}  // namespace

void training() {
  update("update", false);
  update("update_history", true);
  runs("seeds", false);
  runs("seeds_history", true);
}

}  // namespace surprisal::bench
