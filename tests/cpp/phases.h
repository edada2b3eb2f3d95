#pragma once

#include "surprisal/train/run.h"

/// The loss of the open update, whose phase `loss` comes next.
inline float take_loss(surprisal::Run& run) {
  run.advance("loss");
  return run.loss();
}
