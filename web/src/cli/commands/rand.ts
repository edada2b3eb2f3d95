import { fixedText } from '../../format/rounding.ts';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { type DrawSpec, parseDrawSpec } from '../draw-spec.ts';
import { addFlags } from '../flags.ts';
import { nestedJson } from '../nested.ts';
import type { Output } from '../output.ts';
import { seedFlag } from '../seed-flag.ts';

const examples = `
SPEC is one of
  randint:HI:SHAPE   whole numbers from 0 to HI − 1
  uniform:A:B:SHAPE  float32 from A up to B
  normal:SHAPE       float32, mean 0, variance 1
  randperm:N         0 to N − 1 in random order
where SHAPE is extents joined by x, as in 5 or 3x4. All are drawn in order from one generator, as
PyTorch's after torch.manual_seed. With --json: one {"spec","values"} a line, the values nested.

Examples:
  surprisal rand --seed 0 normal:3x4
  surprisal rand --seed 538 randint:10:3x5 --json
  surprisal rand --seed 1 uniform:-0.5:0.5:2x2x2 randperm:10`;

export function addRand(parent: Command, { engine, output }: Context): void {
  const command = parent.command('rand').description("draw from PyTorch's generator");
  const flags = addFlags(command, {
    seed: seedFlag('--seed <n>', 'seed of the generator', 0),
  });
  command
    .argument('<spec...>', 'what to draw, see below')
    .option('--json', 'JSON lines only')
    .addHelpText('after', examples)
    .action(async (texts: readonly string[], { json = false }: { json?: boolean }) => {
      const specs = texts.map(parseDrawSpec);
      const generator = engine.createGenerator(flags().seed);
      try {
        for (const spec of specs) {
          const values = spec.draw(generator);
          await (json ? printJson(spec, values, output) : print(spec, values, output));
        }
      } finally {
        generator.delete();
      }
    });
}

async function printJson(spec: DrawSpec, values: ArrayLike<number>, output: Output): Promise<void> {
  await output.write(`{"spec":${JSON.stringify(spec.text)},"values":`);
  for (const piece of nestedJson(values, spec.shape)) await output.write(piece);
  await output.line('}');
}

/** One line a row; a blank line between the matrices of a higher rank. */
async function print(spec: DrawSpec, values: ArrayLike<number>, output: Output): Promise<void> {
  const row = spec.shape.at(-1) ?? 1;
  const matrix = row * (spec.shape.at(-2) ?? 1);
  const texts = Array.from(values, shortest);
  const width = texts.reduce((widest, text) => Math.max(widest, text.length), 0);
  await output.line(spec.text);
  for (let start = 0; start < texts.length; start += row) {
    if (start > 0 && start % matrix === 0) await output.line('');
    const cells = texts.slice(start, start + row).map((text) => text.padStart(width));
    await output.line(`  ${cells.join('  ')}`);
  }
}

function shortest(value: number): string {
  return Number.isInteger(value) ? String(value) : fixedText(value, 4);
}
