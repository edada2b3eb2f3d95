import { mkdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { consumer, written } from './consumer.ts';
import { inProject, runIn } from './processes.ts';

mkdirSync(`${consumer}/typed`, { recursive: true });

/** The places that a project would look from, and what its programs may count on being there. */
const projects = {
  'Node, by nodenext': {
    module: 'nodenext',
    moduleResolution: 'nodenext',
    lib: ['es2023'],
    types: ['node'],
    typeRoots: [inProject('node_modules/@types')],
  },
  'a bundler': {
    module: 'esnext',
    moduleResolution: 'bundler',
    lib: ['es2022', 'dom'],
    types: [],
  },
} as const;
const eachProject = test.each(Object.entries(projects));

/** What TypeScript says of a program, one entry for each error: line and code. */
async function compiled(name: string, options: object, program: string): Promise<string[]> {
  const slug = `typed/${name}`;
  written(`${slug}.ts`, program);
  const config = written(
    `${slug}.json`,
    JSON.stringify({
      compilerOptions: {
        target: 'es2022',
        strict: true,
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
        skipLibCheck: false,
        noEmit: true,
        ...options,
      },
      files: [`${name}.ts`],
    }),
  );
  const tsc = [inProject('node_modules/typescript/bin/tsc'), '--pretty', 'false', '-p', config];
  const said = await runIn(consumer, process.execPath, tsc).then(
    ({ stdout }) => stdout,
    (error: unknown) => String(error),
  );
  return [...said.matchAll(/^(\S+)\((\d+),\d+\): error (TS\d+)/gmu)].map(
    ([, file = '', line = '', code = '']) =>
      file.endsWith(`${name}.ts`) ? `${line}: ${code}` : `${file}(${line}): ${code}`,
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

eachProject('right calls compile for %s, with every declaration checked', async (name, options) => {
  expect(await compiled(`right-${options.module}`, options, right), name).toEqual([]);
});

eachProject('wrong calls do not compile for %s', async (name, options) => {
  const errors = await compiled(`wrong-${options.module}`, options, wrong);
  const lines = errors.map((error) => Number.parseInt(error, 10));
  expect(lines, name).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11]);
});
