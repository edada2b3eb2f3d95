// Times the engine. The same program runs natively, in Node and in a browser; it prints one line of
// JSON per sample, and first what it did, which must be the same everywhere.

#include "stopwatch.h"
#include "surprisal/train/rnn_run.h"

int main() {
  surprisal::RnnRun run({});
  run.step(run.total_updates());
  std::printf("{\"digest\":\"%s\",\"simd\":\"%s\"}\n", run.digest().c_str(),
              Eigen::SimdInstructionSetsInUse());
  surprisal::bench::training();
  surprisal::bench::parts_of_an_update();
  surprisal::bench::larger_ops();
  surprisal::bench::digits();
}
