// Prints `name digest`, one a line, for numbers that must have the same bits on every machine:
// native code and WASM print the same text.

#include "../cpp/digest_runs.h"
#include "print.h"
#include "values.h"

namespace {

void print_runs() {
  for (const auto& [name, config] : digest_runs()) {
    surprisal::RnnRun run(config);
    run.step(run.total_updates());
    std::printf("run_%s %s\n", name.c_str(), run.digest().c_str());
    std::vector<float> everything, probabilities;
    for (const auto& tensor : run.tensors()) {
      everything.insert(everything.end(), tensor.values.begin(), tensor.values.end());
      everything.insert(everything.end(), tensor.gradient.begin(), tensor.gradient.end());
    }
    for (const auto& one : run.predictions())
      probabilities.insert(probabilities.end(), one.probabilities.data(),
                           one.probabilities.data() + one.probabilities.size());
    print_digest("tensors_" + name, everything);
    print_digest("predictions_" + name, probabilities);
    const auto floor = surprisal::loss_floor(run.data(), config.mode);
    print_digest("floor_" + name, floor.per_sentence);
  }
}

}  // namespace

int main() {
  print_elementary();
  print_random();
  print_ops();
  print_optimizers();
  print_runs();
  print_digits();
}
