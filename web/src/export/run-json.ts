import * as v from 'valibot';
import { float32Text } from './float32.ts';

export const schemaVersion = 1;
export const runKind = 'surprisal-run';
/** Bytes: more than the longest run that the page makes. */
export const largestRunFile = 32 * 1024 * 1024;
const mostUpdates = 1_000_000;

/** Where a run's images came from. */
export type ImageOrigin = 'synthetic' | 'folder' | 'files';

/** A run as it is written: enough to make it again, and to tell whether it is the same. */
export interface RunRecord {
  readonly lab: string;
  /** Every setting as the address writes it. */
  readonly settings: Readonly<Record<string, string>>;
  readonly engine: string;
  /** Updates reached. */
  readonly update: number;
  readonly totalUpdates: number;
  /** float32, one for each update; one that was not finite ended the run and is one more. */
  readonly losses: readonly number[];
  /** FNV-1a-64 over the losses. */
  readonly digest: string;
  /** Of labs that train on images. */
  readonly images?: { readonly from: ImageOrigin; readonly train: number; readonly test: number };
}

/** What is wrong with a file; the catalogue puts it into words. */
export type RunProblem =
  | { readonly kind: 'too-large'; readonly size: number }
  | { readonly kind: 'not-json'; readonly reason: string }
  | { readonly kind: 'not-a-run' }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'unknown-lab'; readonly lab: string }
  | { readonly kind: 'malformed'; readonly place: string; readonly reason: string };

export type ReadRun =
  | { readonly ok: true; readonly run: RunRecord }
  | { readonly ok: false; readonly problem: RunProblem };

/** The run as JSON; every loss reads back as the same float32, one that is not finite as null. */
export function writeRun(run: RunRecord): string {
  const { losses, digest, images, ...rest } = run;
  const notFinite = losses.flatMap((loss, index) =>
    Number.isFinite(loss) ? [] : [{ update: index + 1, reason: String(loss) }],
  );
  const head = {
    kind: runKind,
    schemaVersion,
    ...rest,
    ...(images === undefined ? {} : { images }),
    digest,
    ...(notFinite.length === 0 ? {} : { notFinite }),
  };
  const texts = losses.map((loss) => (Number.isFinite(loss) ? float32Text(loss) : 'null'));
  // JSON.stringify would lose the sign of −0, and take a line for every loss.
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "losses": [${texts.join(', ')}]\n}\n`;
}

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(mostUpdates));
const images = v.object({
  from: v.picklist(['synthetic', 'folder', 'files']),
  train: count,
  test: count,
});
const schema = v.pipe(
  v.object({
    kind: v.literal(runKind),
    schemaVersion: v.literal(schemaVersion),
    lab: v.string(),
    settings: v.record(v.string(), v.string()),
    engine: v.string(),
    update: count,
    totalUpdates: count,
    digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
    images: v.optional(images),
    notFinite: v.optional(
      v.pipe(
        v.array(v.object({ update: count, reason: v.picklist(['NaN', 'Infinity', '-Infinity']) })),
        v.maxLength(1),
      ),
      [],
    ),
    losses: v.pipe(v.array(v.nullable(v.number())), v.maxLength(mostUpdates)),
  }),
  v.check(({ update, totalUpdates }) => update <= totalUpdates, 'update > totalUpdates'),
  v.check(
    ({ losses, update, notFinite }) => losses.length === update + notFinite.length,
    'losses: one for each update',
  ),
  v.check(
    ({ losses, notFinite }) =>
      losses.every((loss, i) => (loss === null) === notFinite.some((one) => one.update === i + 1)),
    'notFinite: a reason for each null',
  ),
);

/** Reads what `writeRun` wrote; anything else is refused with what is wrong, and never thrown. */
export function readRun(text: string, knownLabs: readonly string[]): ReadRun {
  if (text.length > largestRunFile) return refuse({ kind: 'too-large', size: text.length });
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return refuse({ kind: 'not-json', reason: error instanceof Error ? error.message : '' });
  }
  const head = v.safeParse(
    v.object({ kind: v.literal(runKind), schemaVersion: v.pipe(v.number(), v.safeInteger()) }),
    data,
  );
  if (!head.success) return refuse({ kind: 'not-a-run' });
  const { schemaVersion: version } = head.output;
  if (version > schemaVersion) return refuse({ kind: 'newer', version });
  const place = v.safeParse(v.object({ lab: v.string() }), data);
  if (place.success && !knownLabs.includes(place.output.lab))
    return refuse({ kind: 'unknown-lab', lab: place.output.lab });
  const parsed = v.safeParse(schema, data, { abortEarly: true });
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return refuse({ kind: 'malformed', place: v.getDotPath(issue) ?? '', reason: issue.message });
  }
  const {
    kind: _,
    schemaVersion: _version,
    notFinite,
    losses,
    images: origin,
    ...run
  } = parsed.output;
  const [reason] = notFinite;
  return {
    ok: true,
    run: {
      ...run,
      ...(origin === undefined ? {} : { images: origin }),
      losses: losses.map((loss) => (loss === null ? Number(reason?.reason) : Math.fround(loss))),
    },
  };
}

const refuse = (problem: RunProblem): ReadRun => ({ ok: false, problem });

/** Where two runs of losses first part, counted from 1; null if every float32 is the same. */
export function firstDifference(ours: readonly number[], theirs: readonly number[]): number | null {
  const length = Math.max(ours.length, theirs.length);
  for (let index = 0; index < length; index += 1)
    if (!Object.is(ours[index], theirs[index])) return index + 1;
  return null;
}
