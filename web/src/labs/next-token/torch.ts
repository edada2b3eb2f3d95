import { pythonString } from '../../export/python.ts';
import { printedScalar } from '../../export/torch-print.ts';
import type { DrawnView, NextTokenView, TextView } from './compute.ts';
import { countedLines } from './counted-torch.ts';
import type { NextTokenSettings } from './settings.ts';

/** The counted model, then the batch. */
export const scriptLines = (view: NextTokenView, settings: NextTokenSettings): string =>
  `${countedLines(view.line, settings)}\n\n${torchLines(view, settings)}`;

/** Lines that print the same numbers. */
export function torchLines(view: DrawnView | TextView, settings: NextTokenSettings): string {
  return view.kind === 'drawn' ? drawnLines(view, settings) : textLines(view, settings);
}

function drawnLines({ losses }: DrawnView, settings: NextTokenSettings): string {
  const { seed, batch, context, classes, extra } = settings;
  const draw = `logits = torch.randn(${batch}, ${context}, ${classes})
targets = torch.randint(${classes}, (${batch}, ${context}))`;
  return `import torch
import torch.nn.functional as F

torch.manual_seed(${seed})
tokens = torch.randint(10, (${batch}, ${context + 1}))
for row in tokens.tolist():
    for t in range(1, len(row)):
        print(row[:t], "->", row[t])  # ${batch} * ${context} = ${batch * context} predictions
${extra ? '\ntorch.randn(12, 8)  # the cell in between\n' : ''}
${draw}
log_p = F.log_softmax(logits, dim=-1)
loss = F.nll_loss(log_p.view(-1, ${classes}), targets.view(-1))
print(loss)  # ${printedScalar(losses.nll.nats)}

${draw}
loss = F.cross_entropy(logits.view(-1, ${classes}), targets.view(-1))
print(loss)  # ${printedScalar(losses['cross-entropy'].nats)}`;
}

function textLines({ clueless, batches }: TextView, settings: NextTokenSettings): string {
  const { text, batch, context } = settings;
  const literal = pythonString(text.text);
  const cut = text.tokenizer === 'words' ? `${literal}.split()` : `list(${literal})`;
  return `import torch
import torch.nn.functional as F

tokens = ${cut}
vocabulary = list(dict.fromkeys(tokens))
index = torch.tensor([vocabulary.index(token) for token in tokens])
batch_size, context_size = ${batch}, ${context}
sequences = [
    index[i : i + context_size + 1] for i in range(0, len(index) - 1, context_size)
]
batches = [
    sequences[i : i + batch_size] for i in range(0, len(sequences), batch_size)
]  # ${batches.length}
for row in batches[0]:
    for t in range(1, len(row)):
        print([vocabulary[i] for i in row[:t]], "->", vocabulary[row[t]])

targets = torch.cat([row[1:] for row in batches[0]])
knows_nothing = torch.zeros(len(targets), len(vocabulary))
print(F.cross_entropy(knows_nothing, targets))  # ${printedScalar(clueless.nats)}`;
}
