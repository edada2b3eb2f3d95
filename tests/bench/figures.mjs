/**
 * What is measured, in the order of the table. A target is the most that the engine as WASM may
 * take, in Node and in Chromium; figures without one show where the time goes.
 */
export const figures = [
  { group: 'The toy RNN (10, 20), every position, Adam' },
  { name: 'update', title: 'one update, history off', unit: 'µs', target: 4 },
  { name: 'update_history', title: 'one update, history on', unit: 'µs', target: 8 },
  { name: 'seeds', title: '1,000 seeds × 300 updates', unit: 's', target: 2 },
  { name: 'seeds_history', title: '1,000 seeds × 300 updates, history on', unit: 's', target: 2 },

  { group: 'Parts of one update, three words' },
  { name: 'forward', title: 'forward, to the probabilities', unit: 'µs' },
  { name: 'cross_entropy', title: 'cross-entropy and its gradient', unit: 'µs' },
  { name: 'backward', title: 'backward', unit: 'µs' },
  { name: 'adam', title: 'Adam, 919 parameters', unit: 'µs' },

  { group: 'Larger ops' },
  { name: 'linear_forward', title: 'linear 64 × 784 → 128, forward', unit: 'µs' },
  { name: 'linear_backward', title: 'linear 64 × 784 → 128, backward', unit: 'µs' },
  { name: 'log_softmax', title: 'log-softmax 1,024 × 32', unit: 'µs' },
  { name: 'uniform', title: '100,000 uniform numbers', unit: 'µs' },
  { name: 'normal', title: '100,000 normal numbers', unit: 'µs' },

  { group: 'The digits classifier, 60,000 synthetic images, batch 64' },
  { name: 'digits_epoch', title: 'the updates of one epoch', unit: 's', target: 0.95 },
  { name: 'digits_test', title: 'a test on 10,000 images', unit: 'ms' },
  { name: 'digits_draw', title: 'drawing the 60,000', unit: 's', target: 3 },

  { group: 'An update through the TypeScript facade, history off' },
  { name: 'facade_1', title: 'run.step(1)', unit: 'µs' },
  { name: 'facade_1000', title: 'run.step(1000), one of them', unit: 'µs' },
];
