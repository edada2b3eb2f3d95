import type { Command } from 'commander';
import type { RnnRun } from '../../engine/types.ts';
import type { Context } from '../context.ts';
import { addFlags } from '../flags.ts';
import type { Output } from '../output.ts';
import { Progress } from '../progress.ts';
import { rnnConfig, rnnFlags } from '../rnn-flags.ts';
import { printSummary } from '../rnn-summary.ts';

const examples = `
Prints the loss before each update, in nats. With --json: one {"step","epoch","sentence","loss"} a
line (step and epoch from 1, sentence from 0), then {"final":true,"updates","seconds","digest"}. A
run whose loss is not finite stops there: the loss is null, with a "reason".

Examples:
  surprisal rnn --seed 7 --epochs 300
  surprisal rnn --optimizer sgd --lr 0.1 --momentum 0.9 --clip 1
  surprisal rnn --data my-sentences.txt --mode last-position --json`;

const updatesPerTurn = 1000;

export function addRnn(parent: Command, { engine, output }: Context): void {
  const command = parent.command('rnn').description('train the toy RNN on a few sentences');
  const flags = addFlags(command, rnnFlags());
  command
    .option('--json', 'JSON lines only')
    .addHelpText('after', examples)
    .action(async ({ json = false }: { json?: boolean }) => {
      const config = await rnnConfig(flags(), engine);
      const run = engine.createRnnRun(config);
      try {
        const seconds = await train(
          run,
          json ? (from) => printLosses(run, from, output) : undefined,
        );
        if (json) await printFinal(run, seconds, output);
        else await printSummary(config, run, seconds, output);
        if (run.diverged)
          process.stderr.write(`surprisal: ${divergence(run)}; the run stops there\n`);
      } finally {
        run.delete();
      }
    });
}

/** Runs to the end, `after` every turn; returns the seconds inside updates. */
async function train(run: RnnRun, after?: (from: number) => Promise<void>): Promise<number> {
  const progress = new Progress(run.totalUpdates);
  let seconds = 0;
  try {
    while (run.update < run.totalUpdates && !run.diverged) {
      const from = run.update;
      const start = performance.now();
      run.step(updatesPerTurn);
      seconds += (performance.now() - start) / 1000;
      progress.show(run.update);
      await after?.(from);
    }
  } finally {
    progress.stop();
  }
  return seconds;
}

async function printLosses(run: RnnRun, from: number, output: Output): Promise<void> {
  const sentences = run.sentences.length;
  for (const [i, loss] of run.losses(from).entries()) {
    const update = from + i;
    const line = {
      step: update + 1,
      epoch: Math.floor(update / sentences) + 1,
      sentence: update % sentences,
      loss,
    };
    await output.json(Number.isFinite(loss) ? line : { ...line, reason: divergence(run) });
  }
}

async function printFinal(run: RnnRun, seconds: number, output: Output): Promise<void> {
  await output.json({ final: true, updates: run.update, seconds, digest: run.digest() });
}

function divergence(run: RnnRun): string {
  const loss = run.losses(run.update).at(0);
  const what = Number.isNaN(loss) ? 'is not a number' : 'is infinite';
  return `the loss before update ${run.update + 1} ${what}: the parameters have grown beyond float32`;
}
