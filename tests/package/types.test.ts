import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { consumer } from './consumer.ts';
import { inProject, runIn } from './processes.ts';

/** The places that a project would look from, and what its programs may count on being there. */
const projects = {
  'Node, by nodenext': {
    dom: false,
    options: {
      module: 'nodenext',
      moduleResolution: 'nodenext',
      lib: ['es2023'],
      types: ['node'],
      typeRoots: [inProject('node_modules/@types')],
    },
  },
  'a bundler': {
    dom: true,
    options: {
      module: 'esnext',
      moduleResolution: 'bundler',
      lib: ['es2022', 'dom'],
      types: [],
    },
  },
} as const;

/** For projects that have a DOM. */
const rightElements = `
import { defineElements, elements, setLanguage, useEngine, type LabState, type Language } from 'surprisal';
import { protocolVersion, type FromEmbed, type ToEmbed } from 'surprisal/embed';
import 'surprisal/define';

const language: Language = 'zh';
setLanguage(language);
useEngine({ wasmUrl: '/x.wasm' });
defineElements();
const train = document.createElement('surprisal-train');
train.seed = 7;
train.hiddenSize = 32;
train.addEventListener('step', ({ detail }) => { const update: number = detail.update; void update; });
const softmax = new elements['surprisal-softmax']();
softmax.logits = [2, 1, 0.1];
const state: LabState = softmax.getState();
await document.querySelector('surprisal-digits')?.step(10);
const command: ToEmbed = { surprisal: protocolVersion, type: 'seek', update: 3 };
addEventListener('message', ({ data }: MessageEvent<FromEmbed>) => {
  if (data.type === 'error') { const text: string = data.message; void text; }
});
export { command, state };
`;
const wrongElements = `import { elements, setLanguage } from 'surprisal';
import 'surprisal/define';
import type { ToEmbed } from 'surprisal/embed';
setLanguage('fr');
document.createElement('surprisal-train').seed = 'seven';
document.createElement('surprisal-softmax').mode = 'last-position';
new elements['surprisal-nothing']();
export const command: ToEmbed = { surprisal: 1, type: 'seek' };
`;

/** What TypeScript says of programs, one entry for each error: file and line. */
async function compiled(name: string, programs: object, options: object): Promise<string[]> {
  const folder = join(consumer, name);
  mkdirSync(folder, { recursive: true });
  for (const [file, program] of Object.entries(programs))
    writeFileSync(join(folder, file), String(program));
  const compilerOptions = {
    target: 'es2022',
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    noEmit: true,
    ...options,
  };
  const config = JSON.stringify({ compilerOptions, files: Object.keys(programs) });
  writeFileSync(join(folder, 'tsconfig.json'), config);
  const tsc = [inProject('node_modules/typescript/bin/tsc'), '--pretty', 'false', '-p', '.'];
  const said = await runIn(folder, process.execPath, tsc).then(
    ({ stdout }) => stdout,
    (error: unknown) => String(error),
  );
  return [...said.matchAll(/^(\S.*)\((\d+),\d+\): error/gmu)].map(
    ([, file = '', line = '']) => `${file} ${line}`,
  );
}

const right = `
import {
  defaultDigits, defaultRun, isEngineError, isImageFileError, loadEngine, syntheticCounts,
  type CrossEntropySteps, type Engine, type EngineSource, type Generator, type LossFloor,
  type NamedTensor, type Range, type RnnConfig, type RnnRun, type SoftmaxView,
} from 'surprisal/engine';

const sources: EngineSource[] = [{}, { wasmUrl: '/x.wasm' }, { wasmUrl: new URL('https://x.test/x.wasm') },
  { wasmBinary: new Uint8Array() }, { wasmBinary: new ArrayBuffer(8) }];
const engines: Promise<Engine>[] = [loadEngine(), ...sources.map((source) => loadEngine(source))];
const engine: Engine = await engines[0]!;

const config: RnnConfig = { ...defaultRun, seed: 7, mode: 'last-position', clipNorm: null };
const run: RnnRun = engine.createRnnRun(config);
const losses: Float32Array = run.losses();
const tensors: NamedTensor[] = run.tensors();
const floor: LossFloor = engine.lossFloor(run.sentences.map((words) => words.map(String)), 'every-position');
const view: SoftmaxView = engine.labs.softmax(new Float64Array([2, 1, 0.1]), 0.5);
const steps: CrossEntropySteps = engine.labs.crossEntropySteps({
  logits: new Float64Array(6), rows: 2, classes: 3, targets: new Int32Array(2), reduction: 'mean',
});
const loss: number = engine.crossEntropy({
  logits: new Float32Array(6), rows: 2, classes: 3, targets: new Int32Array(2), reduction: 'sum',
}).loss;
const generator: Generator = engine.createGenerator(538);
const seeds: Range = engine.limits().seed;
const digits = engine.digits.createSyntheticDigits(0, 'train', syntheticCounts.train);
const batch: number = defaultDigits.batch;
try { generator.normal(-1); } catch (error: unknown) {
  if (isImageFileError(error)) { const file: string = error.file; void file; }
  else if (isEngineError(error)) { const code: 'invalid_argument' | 'out_of_memory' | 'internal' = error.code; void code; }
}
export { batch, digits, floor, loss, losses, seeds, steps, tensors, view };
`;

const wrong = `import { defaultRun, loadEngine, type Engine } from 'surprisal/engine';
declare const engine: Engine;
void loadEngine({ wasmUrl: 7 });
engine.createRnnRun({ ...defaultRun, mode: 'some-position' });
engine.createRnnRun({ seed: 0 });
engine.labs.softmax([2, 1, 0.1]);
const rate: string = defaultRun.learningRate;
defaultRun.seed = 1;
engine.crossEntropi();
import { toEngineError } from 'surprisal/engine';
import 'surprisal/dist/package/engine.js';
export { rate, toEngineError };
`;

test.each(Object.entries(projects))(
  'right calls compile for %s, wrong calls do not, and every declaration is checked',
  async (_, { dom, options }) => {
    const programs = { 'right.ts': right, 'wrong.ts': wrong };
    const withElements = { 'elements.ts': rightElements, 'not-elements.ts': wrongElements };
    const errors = await compiled(
      `typed ${options.module}`,
      dom ? { ...programs, ...withElements } : programs,
      options,
    );
    expect(errors.toSorted()).toEqual(
      [
        ...[3, 4, 5, 6, 7, 8, 9, 10, 11].map((line) => `wrong.ts ${line}`),
        ...(dom ? [4, 5, 6, 7, 8].map((line) => `not-elements.ts ${line}`) : []),
      ].toSorted(),
    );
  },
);
