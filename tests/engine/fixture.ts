import { readFileSync } from 'node:fs';
import type { Mode, OptimizerName, Reduction, RnnConfig } from '../../web/src/engine/types.ts';

/** A case of a text file in tests/fixtures; their README describes the format. */
export class FixtureCase {
  readonly name: string;
  readonly #fields: readonly (readonly string[])[];

  constructor(name: string, fields: readonly (readonly string[])[]) {
    this.name = name;
    this.#fields = fields;
  }

  has(field: string): boolean {
    return this.#fields.some(([name]) => name === field);
  }

  /** Every line of a repeated field. */
  all(field: string): string[][] {
    return this.#fields.filter(([name]) => name === field).map(([, ...values]) => values);
  }

  texts(field: string): string[] {
    const [values] = this.all(field);
    if (!values) throw new Error(`case ${this.name} has no ${field}`);
    return values;
  }

  text(field: string): string {
    const [value] = this.texts(field);
    if (value === undefined) throw new Error(`case ${this.name}: ${field} is empty`);
    return value;
  }

  numbers(field: string): number[] {
    return this.texts(field).map(toNumber);
  }

  number(field: string): number {
    return toNumber(this.text(field));
  }
}

export function readFixture(file: string): FixtureCase[] {
  const text = readFileSync(new URL(`../fixtures/${file}`, import.meta.url), 'utf8');
  const cases = text
    .split(/^end\n/mu)
    .filter((block) => block !== '')
    .map((block) => {
      const [[, name = ''] = [], ...fields] = block
        .trimEnd()
        .split('\n')
        .map((line) => line.split(' '));
      return new FixtureCase(name, fields);
    });
  if (cases.length === 0) throw new Error(`${file} holds no case`);
  return cases;
}

export function toNumber(token: string): number {
  if (token === 'nan') return Number.NaN;
  const value = Number(token.replace('inf', 'Infinity'));
  if (Number.isNaN(value)) throw new Error(`${token} is not a number`);
  return value;
}

export function rnnConfig(c: FixtureCase): RnnConfig {
  return {
    seed: c.number('seed'),
    epochs: c.number('epochs'),
    mode: c.text('mode') as Mode,
    embeddingSize: c.number('embed'),
    hiddenSize: c.number('hidden'),
    optimizer: c.text('optimizer') as OptimizerName,
    learningRate: c.number('lr'),
    momentum: c.number('momentum'),
    weightDecay: c.number('weight_decay'),
    clipNorm: c.has('clip') ? c.number('clip') : null,
    sentences: c.all('sentence'),
    history: true,
  };
}

/** The logits' last extent is the classes, all others are rows. */
export function crossEntropyRequest(c: FixtureCase) {
  const logits = Float32Array.from(c.numbers('logits'));
  const classes = c.numbers('logits.shape').at(-1) ?? 0;
  return {
    logits,
    classes,
    rows: logits.length / classes,
    targets: Int32Array.from(c.numbers('targets')),
    ...(c.has('weight') && { weight: Float32Array.from(c.numbers('weight')) }),
    ignoreIndex: c.number('ignore_index'),
    labelSmoothing: c.number('label_smoothing'),
    reduction: c.text('reduction') as Reduction,
  };
}
