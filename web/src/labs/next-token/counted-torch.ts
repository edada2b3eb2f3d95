import { pythonString } from '../../export/python.ts';
import { printedScalar } from '../../export/torch-print.ts';
import { fixed } from '../../format/numbers.ts';
import type { LineView } from './counted.ts';
import type { NextTokenSettings } from './settings.ts';

/** Lines of PyTorch that count the same and read the line by it. */
export function countedLines(
  { mean, costs }: LineView,
  { text, corpus, model, smoothing }: NextTokenSettings,
): string {
  const cut = (literal: string): string =>
    text.tokenizer === 'words' ? `${literal}.split()` : `list(${literal})`;
  const bigram = model === 'bigram';
  return `import torch

corpus = ${cut(pythonString(corpus))}
line = ${cut(pythonString(text.text))}
vocabulary = list(dict.fromkeys(corpus + line))
index = {token: i for i, token in enumerate(vocabulary)}
V = len(vocabulary)
counts = torch.zeros(V, V, dtype=torch.float64)
${
  bigram
    ? `for before, after in zip(corpus, corpus[1:]):
    counts[index[before], index[after]] += 1`
    : `for token in corpus:
    counts[:, index[token]] += 1`
}
P = counts${smoothing ? ' + 1' : ''}
P = (P / P.sum(1, keepdim=True)).nan_to_num(0)  # the best table is the frequencies
p = torch.stack([P[index[a], index[b]] for a, b in zip(line, line[1:])])
print("counted:", p.prod().item(), (-p.log()).sum().item())
print(p.log().neg().mean().float())  # ${printedScalar(mean)}${
    smoothing ? '' : `\n# of its own text: ${fixed(costs[model])}`
  }`;
}
