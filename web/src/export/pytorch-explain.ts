/**
 * A PyTorch script that reads a dump, as `surprisal explain` does, and prints what that says of its
 * loss: {"kind","rows","classes","loss","ruler"}.
 */
export const pytorchExplain = `# What is this table of logits, and what is its loss? Needs PyTorch and NumPy.
# python3 explain.py dump.npz, with arrays logits and targets; or dump.safetensors, dump.json, or
# logits.npy targets.npy. Prints one JSON object.
import json
import math
import sys

import numpy
import torch
import torch.nn.functional as F


def read(paths):
    path = paths[0]
    if path.endswith(".npy"):
        names = ["logits", "targets"]
        return {name: numpy.load(one) for name, one in zip(names, paths)}
    if path.endswith(".safetensors"):
        from safetensors.torch import load_file

        return load_file(path)
    if path.endswith(".json"):
        with open(path, encoding="utf-8") as file:
            return json.load(file)
    return dict(numpy.load(path))


dump = read(sys.argv[1:])
logits = torch.as_tensor(dump["logits"]).double()
targets = torch.as_tensor(dump["targets"])
if logits.dim() > 2 and logits.shape[:-1] == targets.shape:
    logits = logits.movedim(-1, 1)  # (N, T, C) to (N, C, T), as cross_entropy wants it
classes = logits.shape[1]
rows = logits.numel() // classes

kind = "logits"
if logits.min() >= 0 and (logits.sum(1) - 1).abs().max() < 2e-3:
    kind = "probabilities"
elif logits.max() < 2e-3 and logits.logsumexp(1).abs().max() < 5e-3:
    kind = "log-probabilities"

soft = targets.shape == logits.shape
weight = dump.get("weight")
loss = F.cross_entropy(
    logits,
    targets.double() if soft else targets.long(),
    weight=None if weight is None else torch.as_tensor(weight).double(),
    ignore_index=int(dump.get("ignore_index", -100)),
).item()
line = {"kind": kind, "rows": rows, "classes": classes}
line["loss"] = loss if math.isfinite(loss) else None
line["ruler"] = math.log(classes)
print(json.dumps(line))
`;
