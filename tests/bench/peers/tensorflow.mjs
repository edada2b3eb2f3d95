// One update in TensorFlow.js, in the backend named on the command line: cpu or wasm.
import * as tf from '@tensorflow/tfjs';
import '@tensorflow/tfjs-backend-wasm';
import { embedding, examples, hidden, learningRate, time, vocabulary } from './task.mjs';

if (!(await tf.setBackend(process.argv[2]))) throw new Error(`no backend ${process.argv[2]}`);

const bound = 1 / Math.sqrt(hidden);
const uniform = (shape) => tf.variable(tf.randomUniform(shape, -bound, bound));
const table = tf.variable(tf.randomNormal([vocabulary, embedding]));
const [inputWeight, stateWeight] = [uniform([embedding, hidden]), uniform([hidden, hidden])];
const [inputBias, stateBias] = [uniform([hidden]), uniform([hidden])];
const [outputWeight, outputBias] = [uniform([hidden, vocabulary]), uniform([vocabulary])];
const optimizer = tf.train.adam(learningRate);

// The WASM backend has not what the gradient of `gather` needs, so words are rows of an identity.
const oneHot = (words) => tf.oneHot(words, vocabulary).toFloat();
const prepared = new Map(
  examples.map((example) => {
    const { words, target } = example;
    return [example, { words: oneHot(words), targets: oneHot(words.map(() => target)) }];
  }),
);

function lossOf({ words, targets }) {
  const inputs = words.matMul(table).matMul(inputWeight).add(inputBias);
  let state = tf.zeros([1, hidden]);
  const states = inputs.split(words.shape[0]).map((input) => {
    state = input.add(state.matMul(stateWeight).add(stateBias)).tanh();
    return state;
  });
  const logits = tf.concat(states).matMul(outputWeight).add(outputBias);
  return tf.losses.softmaxCrossEntropy(targets, logits);
}

time(
  (example) =>
    tf.tidy(() => optimizer.minimize(() => lossOf(prepared.get(example)), true).dataSync()[0]),
  { warmUp: 150, timed: 600 },
);
