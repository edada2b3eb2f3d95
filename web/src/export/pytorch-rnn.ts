import type { RnnConfig } from '../engine/types.ts';
import { pytorchClip, pytorchOptimizer } from './pytorch-optimizer.ts';
import { pythonNumber, pythonString } from './python.ts';

/**
 * A PyTorch script (1.13 and later) of exactly this run. It prints one JSON object for each update:
 * {"step", "epoch", "sentence", "loss"}, the loss before the update.
 */
export function pytorchRnn(config: RnnConfig): string {
  return `# A toy RNN learns the last word of a few sentences. Needs only PyTorch (pip install torch).
# Prints the loss before each update, one JSON object a line.
import json
import math

import torch
from torch import nn

# The last word of each sentence is the target.
sentences = [
${config.sentences.map((words) => `    [${words.map(pythonString).join(', ')}],`).join('\n')}
]

vocabulary = ["<PAD>"]
for sentence in sentences:
    for word in sentence:
        if word not in vocabulary:
            vocabulary.append(word)
index_of = {word: index for index, word in enumerate(vocabulary)}


class ToyRNN(nn.Module):
    def __init__(self, vocabulary_size, embedding_size, hidden_size):
        super().__init__()
        self.embedding = nn.Embedding(vocabulary_size, embedding_size)
        self.rnn = nn.RNN(embedding_size, hidden_size)
        self.fc = nn.Linear(hidden_size, vocabulary_size)

    def forward(self, words):
        hidden, _ = self.rnn(self.embedding(words))  # (L, 1) -> (L, 1, H)
${forwardLines(config)}


torch.manual_seed(${pythonNumber(config.seed)})
model = ToyRNN(len(vocabulary), embedding_size=${config.embeddingSize}, hidden_size=${config.hiddenSize})
criterion = nn.CrossEntropyLoss()
optimizer = ${pytorchOptimizer(config)}

step = 0
for epoch in range(1, ${config.epochs} + 1):
    for number, sentence in enumerate(sentences):
        indices = torch.tensor([index_of[word] for word in sentence])
        words, target = indices[:-1].unsqueeze(1), indices[-1]
        logits = model(words)
        loss = criterion(logits, target.repeat(len(logits)))
        step += 1
        line = {"step": step, "epoch": epoch, "sentence": number, "loss": loss.item()}
        if not math.isfinite(line["loss"]):
            print(json.dumps({**line, "loss": None, "reason": f"the loss is {loss.item()}"}))
            raise SystemExit
        print(json.dumps(line))
        optimizer.zero_grad()
        loss.backward()
${pytorchClip(config)}        optimizer.step()
`;
}

function forwardLines({ mode }: RnnConfig): string {
  if (mode === 'last-position')
    return '        return self.fc(hidden[-1])  # the last position: (1, V)';
  return `        # The RNN wants the sequence first, so the -1 picks the only column of the batch, not the
        # last position: all L positions are kept, and each of them learns the last word.
        return self.fc(hidden[:, -1, :])  # (L, V)`;
}
