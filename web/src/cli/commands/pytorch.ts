import type { Command } from 'commander';
import { pytorchDigits } from '../../export/pytorch-digits.ts';
import { pytorchExplain } from '../../export/pytorch-explain.ts';
import { pytorchLoss } from '../../export/pytorch-loss.ts';
import { pytorchRnn } from '../../export/pytorch-rnn.ts';
import type { Context } from '../context.ts';
import { parseCrossEntropyInput } from '../cross-entropy-input.ts';
import { dataFolder, digitsConfig, digitsFlags } from '../digits-flags.ts';
import { addFlags } from '../flags.ts';
import { readText } from '../input.ts';
import { rnnConfig, rnnFlags } from '../rnn-flags.ts';
import { largestLossFile, lossFlags } from './loss.ts';

const about = (name: string): string => `
Prints a PyTorch script of the very run that "surprisal ${name}" with the same flags does. The script
prints the same JSON lines but the last. With --json: {"script"}.`;

const rnnExamples = `${about('rnn')}

Examples:
  surprisal pytorch rnn --seed 1 > rnn.py && python3 rnn.py
  surprisal pytorch rnn --optimizer sgd --lr 0.1 --data my-sentences.txt | python3 -`;

const digitsExamples = `${about('digits')}
It reads four IDX files from the folder that it is given: without --data those that
"surprisal digits --export FOLDER" writes.

Examples:
  surprisal digits --export data && surprisal pytorch digits > digits.py && python3 digits.py data
  surprisal pytorch digits --seed 1 --data ~/mnist | python3 -`;

const explainExamples = `
Prints a PyTorch script that reads a dump, says what its table is, and gives its loss and ln C, as
"surprisal explain --json" does, without the findings. With --json: {"script"}.

Examples:
  surprisal pytorch explain > explain.py && python3 explain.py dump.npz`;

const lossExamples = `
Prints a PyTorch script of the loss that "surprisal loss" with the same flags computes of the same
file. The script prints {"loss","rows","gradient"}. With --json: {"script"}.

Examples:
  surprisal pytorch loss batch.json | python3 -
  surprisal pytorch loss --label-smoothing 0.1 batch.json > loss.py && python3 loss.py`;

/** A command that can be printed as a script: one line here. */
const scripts = [addPytorchRnn, addPytorchDigits, addPytorchLoss, addPytorchExplain];

export function addPytorch(parent: Command, context: Context): void {
  const command = parent
    .command('pytorch')
    .description('print a PyTorch script that does what a command does');
  for (const add of scripts) add(command, context);
}

function addPytorchRnn(parent: Command, { engine, output }: Context): void {
  const command = parent.command('rnn').description('the script of "surprisal rnn"');
  const flags = addFlags(command, rnnFlags());
  command
    .option('--json', 'the script in one JSON object')
    .addHelpText('after', rnnExamples)
    .action(async ({ json = false }: { json?: boolean }) => {
      const config = await rnnConfig(flags(), engine);
      engine.createRnnRun({ ...config, history: false }).delete(); // refuses what cannot be run
      const script = pytorchRnn(config);
      await (json ? output.json({ script }) : output.write(script));
    });
}

function addPytorchDigits(parent: Command, { output }: Context): void {
  const command = parent.command('digits').description('the script of "surprisal digits"');
  const flags = addFlags(command, digitsFlags());
  command
    .option('--json', 'the script in one JSON object')
    .addHelpText('after', digitsExamples)
    .action(async ({ json = false }: { json?: boolean }) => {
      const values = flags();
      const script = pytorchDigits(digitsConfig(values), dataFolder(values) ?? 'data');
      await (json ? output.json({ script }) : output.write(script));
    });
}

function addPytorchLoss(parent: Command, { engine, output }: Context): void {
  const command = parent.command('loss').description('the script of "surprisal loss"');
  const flags = addFlags(command, lossFlags(engine));
  command
    .argument('[file]', 'JSON (default, and -: standard input)')
    .option('--json', 'the script in one JSON object')
    .addHelpText('after', lossExamples)
    .action(async (file: string | undefined, { json = false }: { json?: boolean }) => {
      const options = flags();
      const text = await readText(file, largestLossFile);
      const input = parseCrossEntropyInput(text, options.ignoreIndex, engine.limits());
      engine.crossEntropy({ ...input, ...options }); // refuses what cannot be computed
      const script = pytorchLoss({ ...input, ...options });
      await (json ? output.json({ script }) : output.write(script));
    });
}

function addPytorchExplain(parent: Command, { output }: Context): void {
  parent
    .command('explain')
    .description('the script of "surprisal explain"')
    .option('--json', 'the script in one JSON object')
    .addHelpText('after', explainExamples)
    .action(async ({ json = false }: { json?: boolean }) => {
      await (json ? output.json({ script: pytorchExplain }) : output.write(pytorchExplain));
    });
}
