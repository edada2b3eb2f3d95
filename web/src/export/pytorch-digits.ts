import type { DigitsConfig } from '../engine/digits-types.ts';
import { usualWeightDecay } from '../engine/optimizer.ts';
import { pythonNumber, pythonString } from './python.ts';
import { pytorchClip, pytorchOptimizer } from './pytorch-optimizer.ts';

/**
 * A PyTorch script (1.13 and later) of exactly this run, over the four IDX files in `folder`. It
 * prints one JSON object for each update, {"step", "epoch", "loss"}, the loss before the update,
 * and one for each epoch, {"epoch", "testLoss", "testAccuracy"}.
 */
export function pytorchDigits(config: DigitsConfig, folder: string): string {
  return `# A classifier of handwritten digits learns with NLL. Needs only PyTorch (pip install torch).
# Reads the four IDX files of MNIST, plain or .gz, from the folder named by the first argument, or
# else from the one below. The synthetic digits are written there by
#   surprisal digits --export FOLDER
# Prints the loss before each update and the test after each epoch, one JSON object a line.
import gzip
import json
import math
import sys
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional as F
from torch.utils.data import DataLoader, TensorDataset

folder = Path(sys.argv[1] if len(sys.argv) > 1 else ${pythonString(folder)})


def read_idx(name):
    plain, packed = folder / name, folder / (name + ".gz")
    raw = plain.read_bytes() if plain.exists() else gzip.decompress(packed.read_bytes())
    rank = raw[3]
    shape = [int.from_bytes(raw[4 + 4 * i : 8 + 4 * i], "big") for i in range(rank)]
    return torch.frombuffer(bytearray(raw[4 + 4 * rank :]), dtype=torch.uint8).reshape(shape)


def read_set(prefix, count):
    images = read_idx(prefix + "-images-idx3-ubyte")[:count]
    labels = read_idx(prefix + "-labels-idx1-ubyte")[:count]
    # As torchvision's ToTensor and Normalize: the mean and deviation of MNIST's pixels.
    return images.float().div(255).sub(0.1307).div(0.3081), labels.long()


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(784, 128)
        self.fc2 = nn.Linear(128, 64)
        self.fc3 = nn.Linear(64, 10)

    def forward(self, images):
        x = torch.relu(self.fc1(images.flatten(1)))
        x = torch.relu(self.fc2(x))
        return F.log_softmax(self.fc3(x), dim=1)


def test(images, labels):
    # The mean over all images. Adding up the means of batches instead, and dividing by the number
    # of images, would give a thousandth of it. Slices, unlike a loader, draw nothing.
    loss, correct = 0.0, 0
    with torch.no_grad():
        for start in range(0, len(images), 1000):
            log_p = model(images[start : start + 1000])
            y = labels[start : start + 1000]
            loss += F.nll_loss(log_p, y, reduction="sum").item()
            correct += (log_p.argmax(1) == y).sum().item()
    return loss / len(images), correct / len(images)


def print_line(line, key):
    if not math.isfinite(line[key]):
        line = {**line, key: None, "reason": f"the loss is {line[key]}"}
    print(json.dumps(line))


train = read_set("train", ${pythonLimit(config.train)})
held_out = read_set("t10k", ${pythonLimit(config.test)})

torch.manual_seed(${pythonNumber(config.seed)})
model = Net()
optimizer = ${pytorchOptimizer(withoutUsual(config))}
loader = DataLoader(TensorDataset(*train), batch_size=${config.batch}, shuffle=True)

step = 0
for epoch in range(1, ${config.epochs} + 1):
    for images, labels in loader:
        loss = F.nll_loss(model(images), labels)
        step += 1
        print_line({"step": step, "epoch": epoch, "loss": loss.item()}, "loss")
        if not math.isfinite(loss.item()):
            raise SystemExit
        optimizer.zero_grad()
        loss.backward()
${pytorchClip(config)}        optimizer.step()
    test_loss, test_accuracy = test(*held_out)
    line = {"epoch": epoch, "testLoss": test_loss, "testAccuracy": test_accuracy}
    print_line(line, "testLoss")
`;
}

/** PyTorch's own default need not be written. */
function withoutUsual(config: DigitsConfig): DigitsConfig {
  const usual = usualWeightDecay(config.optimizer ?? 'sgd');
  return config.weightDecay === usual ? { ...config, weightDecay: null } : config;
}

function pythonLimit(count: number | null | undefined): string {
  return count == null ? 'None' : pythonNumber(count);
}
