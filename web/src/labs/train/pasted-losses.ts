/** The losses in what a training script printed, whatever it prints around them. */
import { readCommas } from '../../format/comma.ts';
import { plainNumerals } from '../../format/numeral.ts';
import { accepted, commaRefusal, refused, type Parsed } from '../../state/settings.ts';

export interface PastedLoss {
  /** Counts from 1. */
  readonly update: number;
  readonly loss: number;
  /** How far two values may be apart and still be the same as far as was printed. */
  readonly tolerance: number;
}

/** Every update of the toy RNN comes within this of PyTorch's, at moderate learning rates. */
const exactTolerance = 5e-6;

/** What one line says: where the run was, and the loss there, as it is written. */
interface Line {
  readonly epoch: number | null;
  /** Of all updates, or of those of the epoch. */
  readonly step: number | null;
  readonly loss: string;
  /** JSON has all digits of its numbers. */
  readonly exact: boolean;
}

const notOn = String.raw`(?!\w|[.,]\d)`;
const epochIs = new RegExp(
  String.raw`(?:^|[^\p{L}\d_])epochs?['"]?\s?[:=#]?\s?[[(]?\s?(\d+(?:\.\d+)?)${notOn}`,
  'iu',
);
const stepIs = new RegExp(
  String.raw`(?:^|[^\p{L}\d])(?:global_?)?(?:step|iter|iteration|update|batch)['"]?\s?[:=#]?\s?[[(]?\s?(\d+)${notOn}`,
  'iu',
);
/** `3/3 ━━━━` of Keras, `| 3/3 [00:00<00:00` of a progress bar. */
const barIs = /(?:^|\|) ?(\d+)\/(\d+) ?[[━=─\s]/u;
/** `[10, 2000] loss: 2.17`: epoch and batch. */
const pairIs = /^ ?\[ ?(\d+), ?(\d+) ?\] ?loss/iu;
const lossIs =
  /(?:^|[^\p{L}\d_])((?:\p{L}+[ _/.-]){0,3})loss(?:_step)?['"]? ?(?:[:=]|is )? ?(?:[\w.]*\(\[?)? ?([-+]?(?:[\d.,]*\d[\d.,]*(?:e[-+]?\d+)?|nan|inf(?:inity)?)|null|none)/giu;
const otherLoss = /(?:^|[ _/.-])(?:val|valid|validation|test|eval|dev|best|total_val)[ _/.-]/iu;

/** The loss that was trained on, as it is written; one that goes on after its number is none. */
function lossOf(line: string): string | null {
  for (const match of line.matchAll(lossIs)) {
    const written = match[2] ?? '';
    const text = written.replace(/[.,]+$/u, '');
    const next = text === written ? line.charAt(match.index + match[0].length) : '';
    if (otherLoss.test(match[1] ?? '') || /[\p{L}\d_%]/u.test(next)) continue;
    return text;
  }
  return null;
}

function readLine(line: string): Line | null {
  const json = readJson(line);
  if (json !== null) return json;
  const flat = plainNumerals(line).replace(/\s+/gu, ' ');
  const loss = lossOf(flat);
  if (loss === null) return null;
  const pair = pairIs.exec(flat);
  const epoch = pair?.[1] ?? epochIs.exec(flat)?.[1];
  const step = pair?.[2] ?? stepIs.exec(flat)?.[1] ?? barIs.exec(flat)?.[1];
  return {
    epoch: epoch === undefined ? null : Number(epoch),
    step: step === undefined ? null : Number(step),
    loss,
    exact: false,
  };
}

function readJson(line: string): Line | null {
  if (!line.trimStart().startsWith('{')) return null;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null || !('step' in value) || !('loss' in value))
    return null;
  const { step, loss } = value;
  if (typeof step !== 'number' || !(loss === null || typeof loss === 'number')) return null;
  return { epoch: null, step, loss: loss === null ? 'nan' : String(loss), exact: true };
}

/** The lines with a loss. Keras prints the number of the epoch in a line above. */
function readLines(text: string): Line[] {
  const found: Line[] = [];
  let above: number | null = null;
  for (const line of text.split(/\r\n?|\n/u)) {
    const read = readLine(line);
    if (read === null) {
      const flat = line.length > 200 ? '' : plainNumerals(line).replace(/\s+/gu, ' ');
      above = /^ ?epoch /iu.test(flat) ? Number(epochIs.exec(flat)?.[1] ?? Number.NaN) : above;
    } else if (read.epoch !== null || read.step === null || above === null || read.exact)
      found.push(read.epoch === null && read.step === null ? { ...read, epoch: above } : read);
    else found.push({ ...read, epoch: above });
  }
  return found;
}

/** The update, from 1; null where the line does not tell it. */
function updateOf({ epoch, step }: Line, sentences: number): number | null {
  if (epoch === null) return step !== null && Number.isSafeInteger(step) && step >= 1 ? step : null;
  const last = epoch * sentences;
  const update = Math.round(last);
  // Half of a second decimal, to which trainers round the epoch.
  if (!Number.isSafeInteger(update) || update < 1 || Math.abs(update - last) > 0.005 * sentences)
    return null;
  if (step === null || !Number.isInteger(epoch)) return update;
  if (step > update - sentences && step <= update) return step;
  return step >= 1 && step <= sentences ? update - sentences + step : null;
}

/** Half a unit of the last digit that was printed. */
function halfDigit(text: string): number {
  const [mantissa = '', exponent = '0'] = text.toLowerCase().split('e');
  const decimals = Math.min(mantissa.split('.')[1]?.length ?? 0, 12);
  return Number(`5e${Number(exponent) - decimals - 1}`);
}

/** A script that counts from 0 prints the loss of its update 0 first. */
const counted = (lines: readonly Line[]): readonly Line[] => {
  const epochs = lines.some(({ epoch }) => epoch === 0) ? 1 : 0;
  const steps = lines.some(({ step, exact }) => step === 0 && !exact) ? 1 : 0;
  return lines.map((line) => ({
    ...line,
    epoch: line.epoch === null ? null : line.epoch + epochs,
    step: line.step === null || line.exact ? line.step : line.step + steps,
  }));
};

/** Lines that are something else are passed over; later lines win over earlier ones. */
export function readLosses(text: string, sentences: number): Parsed<readonly PastedLoss[]> {
  const lines = counted(readLines(text));
  const read = readCommas(lines.map(({ loss }) => loss));
  if (!read.ok) return refused(commaRefusal(read));
  const found = new Map<number, PastedLoss>();
  for (const [at, line] of lines.entries()) {
    const written = read.texts[at] ?? '';
    const isNone = /^[-+]?(?:nan|inf|null|none)/iu.test(written);
    const loss = isNone ? Number.NaN : Number(written);
    const update = updateOf(line, sentences);
    if (update === null || (Number.isNaN(loss) && !isNone)) continue;
    const printed = line.exact || isNone ? 0 : halfDigit(written);
    found.set(update, { update, loss, tolerance: printed + exactTolerance });
  }
  return accepted([...found.values()].sort((a, b) => a.update - b.update));
}
