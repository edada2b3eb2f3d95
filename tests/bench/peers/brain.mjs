// One update in brain.js: its own RNN class, in the toy model's sizes.
import brain from 'brain.js';
import { embedding, hidden, learningRate, time, vocabulary } from './task.mjs';

const net = new brain.recurrent.RNN({
  inputSize: embedding,
  inputRange: vocabulary - 1, // it adds a word of its own for start and end
  hiddenLayers: [hidden],
  outputSize: vocabulary - 1,
  learningRate,
});
net.initialize();

// It also predicts the first word from the start, so L − 1 words make L positions. The error that it
// returns is infinite where that is one word.
const train = (words) => {
  const error = net.trainPattern(words, true);
  return words.length > 1 ? error : 0;
};
time(({ words }) => train(words.slice(1).map((word) => word - 1)), {
  warmUp: 3_000,
  timed: 21_000,
});
