import { rnnConfig, rnnFlags } from '../rnn-flags.ts';
import { printSummary } from '../rnn-summary.ts';
import { trainCommand } from '../train-command.ts';

const examples = `
Prints the loss before each update, in nats. With --json: one {"step","epoch","sentence","loss"} a
line (step and epoch from 1, sentence from 0), then {"final":true,"updates","seconds","digest"}. A
run whose loss is not finite stops there: the loss is null, with a "reason".

Examples:
  surprisal rnn --seed 7 --epochs 300
  surprisal rnn --optimizer sgd --lr 0.1 --momentum 0.9 --clip 1
  surprisal rnn --data my-sentences.txt --mode last-position --json`;

const updatesPerTurn = 1000;

export const addRnn = trainCommand({
  name: 'rnn',
  description: 'train the toy RNN on a few sentences',
  examples,
  flags: rnnFlags,
  begin: async (values, engine) => {
    const config = await rnnConfig(values, engine);
    const run = engine.createRnnRun(config);
    const sentences = run.sentences.length;
    return {
      run,
      turn: () => updatesPerTurn,
      place: (update) => ({
        step: update + 1,
        epoch: Math.floor(update / sentences) + 1,
        sentence: update % sentences,
      }),
      summary: (output) => printSummary(config, run, output),
    };
  },
});
