#include "surprisal/data/digits.h"

#include <memory>

#include "stopwatch.h"
#include "surprisal/train/digits_run.h"

namespace surprisal::bench {

/// Drawing as many digits as MNIST has, and learning from them.
void digits() {
  constexpr Index images = 60'000, test_images = 10'000;
  ImageSet train, test;
  report("digits_draw", seconds([&] { DigitPainter(0, DigitSplit::train).draw(train, images); }));
  DigitPainter(0, DigitSplit::test).draw(test, test_images);

  DigitsRun run({}, std::make_shared<const ImageSet>(std::move(train)),
                std::make_shared<const ImageSet>(std::move(test)));
  const Index per_epoch = run.updates_per_epoch();
  for (Index epoch = 0; epoch < 3; ++epoch) {
    // The test comes with the last update, and is timed by itself.
    const double updates = seconds([&] { run.step(per_epoch - 1); });
    report("digits_epoch",
           updates * static_cast<double>(per_epoch) / static_cast<double>(per_epoch - 1));
    run.step();
    report("digits_test", seconds([&] { run.evaluate(); }) * 1000);
  }
  std::printf("{\"digits_digest\":\"%s\",\"digits_accuracy\":%.4f}\n", run.digest().c_str(),
              run.evaluations().back().accuracy());
}

}  // namespace surprisal::bench
