import type { Command } from 'commander';
import { pytorchRnn } from '../../export/pytorch-rnn.ts';
import type { Context } from '../context.ts';
import { addFlags } from '../flags.ts';
import { rnnConfig, rnnFlags } from '../rnn-flags.ts';

const examples = `
Prints a PyTorch script of the very run that "surprisal rnn" with the same flags does. The script
prints the same JSON lines but the last. With --json: {"script"}.

Examples:
  surprisal pytorch rnn --seed 1 > rnn.py && python3 rnn.py
  surprisal pytorch rnn --optimizer sgd --lr 0.1 --data my-sentences.txt | python3 -`;

/** A command that can be printed as a script: one line here. */
const scripts = [addPytorchRnn];

export function addPytorch(parent: Command, context: Context): void {
  const command = parent
    .command('pytorch')
    .description('print a PyTorch script that does what a command does');
  for (const add of scripts) add(command, context);
}

function addPytorchRnn(parent: Command, { engine, output }: Context): void {
  const command = parent.command('rnn').description('the script of "surprisal rnn"');
  const flags = addFlags(command, rnnFlags(engine.limits()));
  command
    .option('--json', 'the script in one JSON object')
    .addHelpText('after', examples)
    .action(async ({ json = false }: { json?: boolean }) => {
      const config = await rnnConfig(flags(), engine);
      engine.createRnnRun({ ...config, history: false }).delete(); // refuses what cannot be run
      const script = pytorchRnn(config);
      await (json ? output.json({ script }) : output.write(script));
    });
}
