/** Reads back what a PyTorch script printed and lays it beside the losses of the same run here. */

export interface PastedLoss {
  /** Counts from 1. */
  readonly update: number;
  readonly loss: number;
  /** How far two values may be apart and still be the same as far as was printed. */
  readonly tolerance: number;
}

export interface Comparison {
  readonly rows: readonly (PastedLoss & { readonly ours: number; readonly agrees: boolean })[];
  readonly agreeing: number;
  readonly largest: number;
  readonly firstApart: number | null;
}

export const mostPasted = 20_000_000;
/** Every update of the toy RNN comes within this of PyTorch's, at moderate learning rates. */
const exactTolerance = 5e-6;

/** Of a line whose spaces are one each: runs of them could be shared out in too many ways. */
const epochLine =
  /Epoch ?\[? ?(\d+)(?: ?\/ ?\d+)? ?\]? ?,? ?Loss:? ?(-?\d+(?:\.(\d+))?(?:e[+-]?\d+)?|nan|inf)/i;

/** Lines that are something else are passed over; later lines win over earlier ones. */
export function readPasted(text: string, sentences: number): readonly PastedLoss[] {
  const found = new Map<number, PastedLoss>();
  for (const line of text.split(/\r?\n/)) {
    const pasted = readJson(line) ?? readEpoch(line, sentences);
    if (pasted !== null) found.set(pasted.update, pasted);
  }
  return [...found.values()].sort((a, b) => a.update - b.update);
}

function readJson(line: string): PastedLoss | null {
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
  if (typeof step !== 'number' || !Number.isSafeInteger(step) || step < 1) return null;
  if (loss === null) return { update: step, loss: Number.NaN, tolerance: exactTolerance };
  return typeof loss === 'number' ? { update: step, loss, tolerance: exactTolerance } : null;
}

/** The notebook prints the loss of the epoch's last sentence, to a few decimals. */
function readEpoch(line: string, sentences: number): PastedLoss | null {
  const match = epochLine.exec(line.replace(/\s+/g, ' '));
  const epoch = Number(match?.[1]);
  if (match?.[2] === undefined || !Number.isSafeInteger(epoch) || epoch < 1) return null;
  const decimals = Math.min(match[3]?.length ?? 0, 12);
  const half = Number(`0.${'0'.repeat(decimals)}5`);
  return { update: epoch * sentences, loss: Number(match[2]), tolerance: half + exactTolerance };
}

export function compareLosses(
  pasted: readonly PastedLoss[],
  ours: (update: number) => number | undefined,
): Comparison {
  const rows = pasted.map((one) => {
    const mine = ours(one.update) ?? Number.NaN;
    const bothFail = !Number.isFinite(one.loss) && !Number.isFinite(mine);
    return { ...one, ours: mine, agrees: bothFail || Math.abs(one.loss - mine) <= one.tolerance };
  });
  const differences = rows
    .map(({ loss, ours: mine }) => Math.abs(loss - mine))
    .filter(Number.isFinite);
  return {
    rows,
    agreeing: rows.filter(({ agrees }) => agrees).length,
    largest: differences.reduce((most, one) => Math.max(most, one), 0),
    firstApart: rows.find(({ agrees }) => !agrees)?.update ?? null,
  };
}
