// The PyTorch lines of the next-token lab, run by PyTorch where there is one.
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { computeNextToken } from '../compute.ts';
import { nextTokenSettings, type NextTokenSettings } from '../settings.ts';
import { torchLines } from '../torch.ts';
import { defaults } from '../../../state/settings.ts';
import { engine } from '../../../../../tests/engine/engine.ts';

const python = ['python3', '/usr/bin/python3'].find(
  (name) => spawnSync(name, ['-c', 'import torch'], { stdio: 'ignore' }).status === 0,
);
if (python === undefined)
  console.warn('SKIPPED: no python3 here has torch, so the PyTorch lines are not run');

const words = (text: string) => ({ source: 'text', text: { tokenizer: 'words', text } }) as const;

const cases: Partial<NextTokenSettings>[] = [
  {},
  { extra: true },
  { seed: 9007199254740991, batch: 1, context: 1, classes: 3 },
  { seed: 0, batch: 2, context: 20, classes: 64, extra: true },
  { seed: 7, classes: 1 },
  { source: 'text' },
  { source: 'text', text: { tokenizer: 'characters', text: 'The cat sat .' } },
  { ...words('a "quoted" \\n \\\n שלום\u3000👩‍🔬 <b> a\u00a0b'), batch: 2, context: 3 },
  words('same same same'),
];

const border = '=====';
const exercises = cases.map((change) => {
  const settings = { ...defaults(nextTokenSettings), ...change };
  const view = computeNextToken(engine.labs, settings);
  return { change, view, code: torchLines(view, settings) };
});

/** All of them in one process: PyTorch takes seconds to start. */
function printed(): { readonly stdout: string; readonly stderr: string } {
  return spawnSync(python ?? '', ['-'], {
    input: exercises.map(({ code }) => code).join(`\nprint("${border}")\n`),
    encoding: 'utf8',
    env: { ...process.env, PYTHONIOENCODING: 'utf8' },
  });
}

test.skipIf(python === undefined)('the lines print what they say', () => {
  const { stdout, stderr } = printed();
  expect(stderr).toBe('');
  const outputs = stdout.split(`${border}\n`);
  expect(outputs).toHaveLength(exercises.length);
  for (const [index, { change, view, code }] of exercises.entries()) {
    const name = JSON.stringify(change);
    const lines = (outputs[index] ?? '').trimEnd().split('\n');
    const said = [...code.matchAll(/# (tensor\(.*\))$/gmu)].map(([, text]) => text);
    const losses = lines.filter((line) => line.startsWith('tensor'));
    expect(
      losses.map((line) => line.replace('(-0.)', '(0.)')),
      name,
    ).toEqual(said);
    const label = (token: number): string =>
      view.kind === 'text' ? (view.vocabulary[token] ?? '') : String(token);
    const targets = view.batches[0]?.flatMap((row) => Array.from(row.slice(1), label));
    const answers = lines.filter((line) => line.includes(' -> '));
    expect(
      answers.map((line) => line.slice(line.indexOf(' -> ') + 4)),
      name,
    ).toEqual(targets);
  }
});
