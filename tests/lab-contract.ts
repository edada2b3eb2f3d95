import type { Page } from 'playwright-core';
import type { Pair } from './browser/pictures.ts';
import { labHas, labs } from './labs.ts';

/** What every lab is taken to have; the key is how an exception names it. */
export const clauses = {
  term: 'a word of its text is explained where it stands: a `surprisal-term`',
  field: 'it has a `surprisal-field`, which refuses “oops”',
  fields: 'one can type in three places or more',
  formula: 'its formulas are set by KaTeX from the start',
  pictures: 'three pictures or more can be taken from it',
  tables: 'the numbers of its tables can be taken from it',
  marks: 'in forced colours six marks or more, as of a legend, can be told from the ground',
  colour: 'one of its canvases has colours',
  canvas: 'it has a canvas, which says in a sentence what it shows',
  'first picture':
    'before its engine has come, all its text stands there as the engine will write it',
  still: 'nothing around its numbers moves while it plays',
  stops: 'Tab stops in it, and in the page around it, at more than 25 places',
} as const;
export type Clause = keyof typeof clauses;

/** Something that a reader does, typing into a field or clicking, and what a setting is then. */
export type Change = (
  { readonly fill: string; readonly text: string } | { readonly click: string }
) & {
  readonly setting: string;
  readonly value: unknown;
};

/** A state that a lab can be brought into. */
export interface State {
  readonly name: string;
  readonly enter: (page: Page) => Promise<unknown>;
  readonly leave?: (page: Page) => Promise<unknown>;
  /** Where it shows, if not everywhere: a selector, of which the first is meant. */
  readonly within?: string;
  /** What it shows passes: it has no layout that would stand. */
  readonly passing?: true;
  /** What is wrong with this state, of what is asked of it alone. */
  readonly faults?: (page: Page) => Promise<readonly string[]>;
  /** What a lab without it is excepted from. */
  readonly clause?: Clause;
}

/**
 * What the tests of all labs have to know of one. Each lab says it in `tests/contract.ts` of its
 * folder, as the constant `contract`; what is optional has a default that suits most labs.
 */
export interface LabContract {
  /** Settings with which all there is to see is there soon, as in an address; by default none. */
  readonly small?: string;
  /** Settings, each as in an address, with the largest and the smallest numbers that it can show. */
  readonly extremes?: readonly string[];
  /** Its tables whose last column is not what the others lead to, as a selector; by default none. */
  readonly plainTables?: string;
  /** Settings with which it plays for longer than a test looks at it; by default none. */
  readonly long?: string;
  /** What is wrong between settings that are each in range, as its definition has it. */
  readonly check?: (settings: Readonly<Record<string, unknown>>) => readonly unknown[];
  /** Brings it to where most is to be seen; by default it stands there when it is ready. */
  readonly settle?: (page: Page) => Promise<unknown>;
  /** Its own states, beside those of every lab in `browser/states.ts`; it is settled before. */
  readonly states?: readonly State[];
  /** Settings other than the defaults, as in an address, and what one of them is then. */
  readonly link: readonly [settings: string, setting: string, value: unknown];
  /** What a reader may do in any engine. */
  readonly changes: readonly Change[];
  /** A control as Tab comes by it, a key that it answers to, and where other numbers then stand. */
  readonly control: { readonly name: string; readonly key: string; readonly shown: string };
  /** The sentence of one of its canvases, with the numbers, once it is settled. */
  readonly told?: RegExp;
  /** Pictures that keys walk, and what one hears then. */
  readonly walks?: readonly (readonly [picture: string, key: string, heard: RegExp])[];
  /** What it draws, cell by cell of the tables of its numbers. */
  readonly drawn?: readonly Pair[];
  /** Tables (by id) of what it writes as text and draws nowhere. */
  readonly tablesOfText?: readonly string[];
  /** Elements with a canvas that need no table, each with the reason. */
  readonly withoutTable?: Readonly<Record<string, string>>;
  /** Clauses that do not hold for it, each with the reason; that one holds all the same is a fault. */
  readonly except?: Readonly<Partial<Record<Clause, string>>>;
}

async function contractOf(lab: string): Promise<readonly [string, LabContract]> {
  if (!labHas(lab, 'tests/contract.ts'))
    throw new Error(`web/src/labs/${lab}/tests/contract.ts is missing: see tests/lab-contract.ts`);
  const { contract } = (await import(`../web/src/labs/${lab}/tests/contract.ts`)) as {
    readonly contract: LabContract;
  };
  return [lab, contract];
}

/** Every lab by its name in an address, and its contract. */
export const contracts = await Promise.all(labs.map(contractOf));
