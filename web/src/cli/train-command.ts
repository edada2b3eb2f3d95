import { counted } from './counted.ts';
import { precisionText } from '../format/rounding.ts';
import type { Command } from 'commander';
import type { Engine } from '../engine/engine.ts';
import type { Run } from '../engine/types.ts';
import type { Context } from './context.ts';
import { addFlags, type FlagTable, type FlagValues } from './flags.ts';
import type { Output } from './output.ts';
import { overflow } from './overflow.ts';
import { Progress } from './progress.ts';

/** What the command line must know of a run. */
type TrainedRun = Pick<
  Run,
  'update' | 'totalUpdates' | 'diverged' | 'step' | 'losses' | 'tensors' | 'digest' | 'delete'
>;

/** A run, and what is printed of it. */
export interface Training {
  readonly run: TrainedRun;
  /** Updates that are done before the next lines are printed. */
  turn(): number;
  /** What a JSON line says of an update beside its loss; updates count from 0 here. */
  place(update: number): object;
  /** JSON lines after a turn that began with update `from`. */
  linesAfter?(from: number): readonly object[];
  /** What the run did, for people. */
  summary(output: Output): Promise<void>;
}

/** A command that trains a model. */
export interface TrainCommand<Table extends FlagTable> {
  readonly name: string;
  readonly description: string;
  /** What is below the flags in its help. */
  readonly examples: string;
  readonly flags: () => Table;
  readonly begin: (values: FlagValues<Table>, engine: Engine) => Promise<Training>;
}

/** Makes what adds the command: it trains to the end, and prints JSON lines or a summary. */
export function trainCommand<Table extends FlagTable>({
  name,
  description,
  examples,
  flags: table,
  begin,
}: TrainCommand<Table>): (parent: Command, context: Context) => void {
  return (parent, { engine, output }) => {
    const command = parent.command(name).description(description);
    const flags = addFlags(command, table());
    command
      .option('--json', 'JSON lines only')
      .addHelpText('after', examples)
      .action(async ({ json = false }: { json?: boolean }) => {
        const training = await begin(flags(), engine);
        const { run } = training;
        try {
          const seconds = await train(training, json ? output : null);
          if (json) await printFinal(run, seconds, output);
          else await printSummary(training, seconds, output);
          if (run.diverged)
            process.stderr.write(`surprisal: ${divergence(run)}; the run stops there\n`);
        } finally {
          run.delete();
        }
      });
  };
}

/** Runs to the end, with lines every turn; returns the seconds inside updates. */
async function train(training: Training, lines: Output | null): Promise<number> {
  const { run } = training;
  const progress = new Progress(run.totalUpdates);
  let seconds = 0;
  try {
    while (run.update < run.totalUpdates && !run.diverged) {
      const from = run.update;
      const start = performance.now();
      run.step(training.turn());
      seconds += (performance.now() - start) / 1000;
      progress.show(run.update);
      if (lines !== null) await printTurn(training, from, lines);
    }
  } finally {
    progress.stop();
  }
  return seconds;
}

async function printTurn(training: Training, from: number, output: Output): Promise<void> {
  const { run } = training;
  for (const [i, loss] of run.losses(from).entries()) {
    const line = { ...training.place(from + i), loss };
    await output.json(Number.isFinite(loss) ? line : { ...line, reason: divergence(run) });
  }
  for (const line of training.linesAfter?.(from) ?? []) await output.json(line);
}

async function printFinal(run: TrainedRun, seconds: number, output: Output): Promise<void> {
  await output.json({ final: true, updates: run.update, seconds, digest: run.digest() });
}

async function printSummary(training: Training, seconds: number, output: Output): Promise<void> {
  await training.summary(output);
  const { run } = training;
  await output.line(
    `\n${counted(run.update, 'update')} in ${precisionText(seconds, 2)} s, digest of all losses ${run.digest()}`,
  );
}

function divergence(run: TrainedRun): string {
  const loss = run.losses(run.update).at(0) ?? Number.NaN;
  return overflow(`the loss before update ${run.update + 1}`, loss, run);
}
