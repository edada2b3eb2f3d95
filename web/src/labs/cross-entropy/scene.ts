import type { DemonstrationSpec } from '../instant/demonstration.ts';
import type { CrossEntropySettings } from './settings.ts';
import { shapeOf } from './table.ts';

/** What is known of a row: nothing, then its exponentials, their sum, its probabilities, its loss. */
export const phases = ['exponentials', 'sum', 'probabilities', 'surprisal'] as const;
export type Phase = (typeof phases)[number];

/** How far the demonstration has come; at rest all is known. */
export interface Scene {
  /** Sequences that lie in the flat table. */
  readonly flat: number;
  /** The row at work, from 0; null while none is. */
  readonly row: number | null;
  /** How many phases of that row are shown. */
  readonly phase: number;
  /** Rows whose loss stands. */
  readonly done: number;
  readonly summed: boolean;
  readonly divided: boolean;
}

/** A long table is not taken apart row by row in four phases each. */
const mostPhased = 8;

function parts(settings: CrossEntropySettings): {
  readonly lay: number;
  readonly rows: number;
  readonly phased: number;
} {
  const { sequences, rows } = shapeOf(settings.logits);
  return { lay: sequences > 1 ? sequences + 1 : 0, rows, phased: rows <= mostPhased ? 4 : 1 };
}

export function sceneSpec(settings: CrossEntropySettings): DemonstrationSpec {
  const { lay, rows, phased } = parts(settings);
  const steps = lay + rows * phased + 2;
  return { steps, perSecond: phased === 1 ? 4 : 2 };
}

export function sceneAt(settings: CrossEntropySettings, step: number | null): Scene {
  const { sequences, rows } = shapeOf(settings.logits);
  if (step === null)
    return { flat: sequences, row: null, phase: 4, done: rows, summed: true, divided: true };
  const { lay, phased } = parts(settings);
  const before = { row: null, phase: 0, done: 0, summed: false, divided: false };
  if (step < lay) return { ...before, flat: step };
  const at = step - lay;
  const row = Math.floor(at / phased);
  if (row >= rows) {
    const divided = at - rows * phased > 0;
    return { flat: sequences, row: null, phase: 4, done: rows, summed: true, divided };
  }
  const phase = phased === 1 ? 4 : (at % phased) + 1;
  return { ...before, flat: sequences, row, phase, done: phase === 4 ? row + 1 : row };
}
