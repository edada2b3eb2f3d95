import { Command, CommanderError } from 'commander';
import manifest from '../../../package.json' with { type: 'json' };
import { isEngineError } from '../engine/errors.ts';
import type { Engine } from '../engine/engine.ts';
import { BadInput } from './bad-input.ts';
import { addDigits } from './commands/digits.ts';
import { addExplain } from './commands/explain.ts';
import { addLoss } from './commands/loss.ts';
import { addNextToken } from './commands/next-token.ts';
import { addPytorch } from './commands/pytorch.ts';
import { addRand } from './commands/rand.ts';
import { addRnn } from './commands/rnn.ts';
import type { Context } from './context.ts';
import { Output } from './output.ts';

/** A new command: one file, one line here. */
const commands = [addRnn, addDigits, addLoss, addExplain, addNextToken, addRand, addPytorch];

const success = 0;
const internalFailure = 1;
const badInput = 2;

const about = `Trains and measures with −log p, with the numbers that PyTorch gives for the same seed.`;
const examples = `
Examples:
  surprisal rnn --seed 1
  surprisal rnn --mode last-position --json > run.jsonl
  echo '{"logits":[[2,1,0.1]],"targets":[0]}' | surprisal loss
  surprisal explain dump.npz
  surprisal next-token
  surprisal rand --seed 0 normal:3x4 randperm:5
  surprisal digits --epochs 2
  surprisal pytorch rnn --seed 1 > rnn.py

"surprisal COMMAND --help" shows a command's flags and more examples.`;

/** Runs one command line; returns the exit status. */
export async function run(args: readonly string[], engine: Engine): Promise<number> {
  const output = new Output(process.stdout);
  try {
    await program({ engine, output }).parseAsync(args, { from: 'user' });
    await output.flush();
    return success;
  } catch (error) {
    await output.flush();
    return report(error);
  }
}

function program(context: Context): Command {
  const root = new Command('surprisal')
    .description(about)
    .version(manifest.version, '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show this help')
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
    .addHelpText('after', examples);
  for (const add of commands) add(root, context);
  return root;
}

/** Says on one line of standard error what went wrong; returns the exit status. */
export function report(error: unknown): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === success) return success;
    const message = error.code === 'commander.help' ? 'no command given' : error.message;
    return say(`${message.replace(/^error: |\.$/gu, '')}; see --help`, badInput);
  }
  if (error instanceof BadInput) return say(error.message, badInput);
  if (isEngineError(error) && error.code === 'invalid_argument')
    return say(error.message, badInput);
  return say(error instanceof Error ? error.message : String(error), internalFailure);
}

function say(message: string, status: number): number {
  process.stderr.write(`surprisal: ${message.replace(/\s*\n\s*/gu, ' ')}\n`);
  return status;
}
