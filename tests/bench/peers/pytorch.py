"""One update in PyTorch, by the training that the tests' fixtures come from."""

import json
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "fixtures"))

from toy_training import Config, Training  # noqa: E402

WARM_UP = 150
TIMED = 900

training = Training(Config())
for _ in range(WARM_UP):
    training.update()
start = time.perf_counter()
for _ in range(TIMED):
    training.update()
print(json.dumps({"figure": "update", "value": (time.perf_counter() - start) / TIMED * 1e6}))
