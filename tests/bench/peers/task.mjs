/** The toy task: words in order of first appearance after `<PAD>`; the last word is the target. */
export const vocabulary = 9;
export const embedding = 10;
export const hidden = 20;
export const learningRate = 0.001;
export const examples = [
  { words: [1, 2, 3], target: 4 },
  { words: [5, 6], target: 7 },
  { words: [1, 5, 6], target: 8 },
];

/**
 * Times `update(example)`, which returns its loss, and prints microseconds as a line of JSON.
 * Throws if the loss has not fallen: then it was not training.
 */
export function time(update, { warmUp, timed }) {
  const train = (updates) => {
    let epochLoss = 0;
    for (let i = 0; i < updates; i += examples.length) {
      epochLoss = 0;
      for (const example of examples) epochLoss += update(example);
    }
    return epochLoss;
  };
  const first = train(examples.length);
  train(warmUp);
  const start = performance.now();
  const last = train(timed);
  const microseconds = ((performance.now() - start) * 1000) / timed;
  if (!(last < first)) throw new Error(`the loss went from ${first} to ${last}`);
  console.log(JSON.stringify({ figure: 'update', value: microseconds }));
}
