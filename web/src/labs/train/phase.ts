import { significant } from '../../format/numbers.ts';
import type { FormulaClass, LiveNumber } from '../../ui/formula.ts';
import type { Choice, Tensors } from './update-detail.ts';
import type { InspectorMessage } from './inspector-messages.en.ts';
import type { TrainSettings } from './settings.ts';

export const phaseNames = [
  'embed',
  'hidden',
  'logits',
  'softmax',
  'loss',
  'gradient',
  'backward',
  'optimizer',
  'update',
] as const;
export type PhaseName = (typeof phaseNames)[number];

/** A tensor on show; `axis` says what its columns are and which choice a click on a cell makes. */
export interface TensorView {
  readonly name: string;
  readonly from: 'before' | 'gradient' | 'after';
  readonly colour: FormulaClass;
  readonly axis: 'embedded' | 'hidden' | 'word' | 'position' | 'parameter' | 'none';
}

export interface PhaseView {
  readonly explain: InspectorMessage;
  readonly tex: string;
  readonly numbers: Readonly<Record<string, LiveNumber>>;
  readonly tensors: readonly TensorView[];
  /** The number in the formula, as one would index it. */
  readonly element: string;
}

/** Sums are written out up to this many terms. */
export const mostTerms = 4;

/** Collects a formula's numbers while its TeX is written. */
export class Numbers {
  readonly all: Record<string, LiveNumber> = {};
  /** Puts a number into the formula: its text with a sign that is safe after an operator. */
  add(name: string, value: number, colour: FormulaClass, brackets = false): string {
    const text = significant(value);
    this.all[name] = { text: brackets && value < 0 ? `(${text})` : text, colour };
    return `@{${name}}`;
  }
}

export const view = (
  name: string,
  from: TensorView['from'],
  colour: FormulaClass,
  axis: TensorView['axis'],
): TensorView => ({ name, from, colour, axis });

export interface PhaseContext {
  readonly tensors: Tensors;
  readonly choice: Choice;
  readonly settings: TrainSettings;
  readonly n: Numbers;
  readonly y: number;
}
export type PhaseDraft = Omit<PhaseView, 'numbers'>;
