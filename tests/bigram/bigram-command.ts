import { runFlags, shownWeightDecay } from '../../web/src/cli/run-flags.ts';
import { trainCommand } from '../../web/src/cli/train-command.ts';
import { defaultRun } from '../../web/src/engine/default-run.ts';
import { settled } from '../../web/src/engine/optimizer.ts';
import { bigramFields, bigramHelp, type BigramEngine } from './bigram-engine.ts';

/** The command line's part. */
export const addBigram = (engine: BigramEngine) =>
  trainCommand({
    name: 'bigram',
    description: 'train a table of bigrams',
    examples: '',
    flags: () => runFlags(bigramFields, bigramHelp, { weightDecay: shownWeightDecay }),
    begin: (values) => {
      const run = engine.createBigramRun({ ...settled(values), sentences: defaultRun.sentences });
      return Promise.resolve({
        run,
        turn: () => 1000,
        place: (update: number) => ({ step: update + 1 }),
        summary: (output) => output.line(`a table of ${run.parameterCount} numbers`),
      });
    },
  });
