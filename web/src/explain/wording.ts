import { compact } from '../format/numbers.ts';
import type { Parameters } from '../i18n/fill.ts';
import type { DumpError } from './files/dump.ts';
import type { Evidence, Finding, NoteCode } from './explanation.ts';
import type { ExplainMessage } from './messages.en.ts';

/** A message in some language. */
export type Say = (key: ExplainMessage, parameters: Parameters) => string;

/** What is wrong, with the numbers that say so, and what to do about it. */
export interface Worded {
  readonly what: string;
  readonly advice: string;
}

const shares = new Set(['accuracy', 'accuracyMoved']);

function parameters(evidence: Evidence): Parameters {
  return Object.fromEntries(
    Object.entries(evidence).map(([name, value]) => {
      if (typeof value !== 'number') return [name, String(value)];
      if (shares.has(name)) return [name, `${(100 * value).toFixed(value < 0.1 ? 1 : 0)} %`];
      return [name, Number.isInteger(value) ? String(value).replace('-', '−') : compact(value)];
    }),
  );
}

/** Where one mistake shows in several ways, the words for this one. */
function variant({ code, evidence }: Finding): ExplainMessage {
  switch (code) {
    case 'softmax-twice':
      return 'loss' in evidence ? 'softmax-twice.loss' : code;
    case 'nan':
      return `nan.${evidence['pattern'] as 'everywhere' | 'columns' | 'rows' | 'cells'}`;
    case 'targets-shifted':
      return Number(evidence['by']) > 0 ? 'targets-shifted.up' : 'targets-shifted.down';
    case 'rows-shifted':
      return Number(evidence['by']) > 0 ? 'rows-shifted.next' : 'rows-shifted.previous';
    case 'layout':
      return 'reported' in evidence ? 'layout.reported' : code;
    case 'mean-over-padding':
      return 'target' in evidence ? 'mean-over-padding.class' : code;
    case 'below-data':
      return 'last' in evidence ? 'below-data.last' : code;
    case 'one-class-predicted':
      return evidence['alike'] === true ? 'one-class-predicted.alike' : code;
    default:
      return code;
  }
}

function adviceKey({ code, evidence }: Finding): ExplainMessage {
  if (code !== 'targets-shifted') return `${code}.do`;
  return Number(evidence['by']) > 0 ? 'targets-shifted.up.do' : 'targets-shifted.down.do';
}

export function findingWords(finding: Finding, say: Say): Worded {
  const filled = parameters(finding.evidence);
  return { what: say(variant(finding), filled), advice: say(adviceKey(finding), filled) };
}

export const noteWords = ({ code, evidence }: Finding<NoteCode>, say: Say): string =>
  say(`note.${code}`, parameters(evidence));

export const problemWords = (
  { problem, details }: Pick<DumpError, 'problem' | 'details'>,
  say: Say,
): string => say(`problem.${problem}`, parameters(details));
