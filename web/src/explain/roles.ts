import { DumpError, sizeOf, type Dump, type DumpArray } from './files/dump.ts';

/** Which array of a dump is what. */
export interface Roles {
  readonly logits: DumpArray;
  readonly targets: DumpArray | null;
  readonly loss: DumpArray | null;
  readonly weight: DumpArray | null;
  readonly inputs: DumpArray | null;
  readonly ignoreIndex: number | null;
  readonly labelSmoothing: number | null;
  readonly reduction: string | null;
}

/** Names that people give them, without case and without what stands between words. */
const names = {
  logits:
    /^(?:.*logits?|z|outputs?|out|preds?|predictions?|scores?|ypred|yhat|yprob|x|probs?|probabilit(?:y|ies)|p|softmax|log(?:softmax|probs?|probabilities|p))$/u,
  targets:
    /^(?:targets?|targ|labels?|lbls?|y|ytrue|ytarget|gold|truth|groundtruth|gt|classes|tgt|answers?)$/u,
  loss: /^(?:(?:reported|train|training|val|valid|validation|test|eval|mean|batch|ce|crossentropy)?loss(?:es|value|mean|sum)?|nll|crossentropy)$/u,
  weight: /^(?:class)?weights?$/u,
  inputs: /^(?:inputs?|inputids|inputtokens|tokens|context|contexts|idx|ids)$/u,
  ignoreIndex: /^(?:ignoreindex|ignore|padindex|padid|paddingidx)$/u,
  labelSmoothing: /^(?:labelsmoothing|smoothing)$/u,
} as const;
type Role = keyof typeof names;

/** Names that say that the cells are probabilities, or their logarithms, already. */
export const saysProbabilities = (name: string): boolean =>
  /^(?:probs?|probabilit(?:y|ies)|p|softmax|yprob)$/u.test(plain(name));
export const saysLogarithms = (name: string): boolean =>
  /^log(?:softmax|probs?|probabilities|p)$/u.test(plain(name));

/** `batch.logits` of a module's output is `logits`. */
const plain = (name: string): string =>
  (name.split('.').at(-1) ?? '').toLowerCase().replace(/[^a-z]/gu, '');

export function findRoles({ arrays, words, source }: Dump): Roles {
  const found: Partial<Record<Role, DumpArray>> = {};
  const left: DumpArray[] = [];
  for (const array of arrays) {
    const role = (Object.keys(names) as Role[]).find((one) => names[one].test(plain(array.name)));
    if (role === undefined || found[role] !== undefined) left.push(array);
    else found[role] = array;
  }
  const take = (fits: (array: DumpArray) => boolean): DumpArray | undefined => {
    const at = left.findIndex(fits);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  left.sort((a, b) => sizeOf(b.shape) - sizeOf(a.shape));
  const tables = (array: DumpArray): boolean => array.shape.length >= 1;
  const tokens = found.inputs;
  const logits =
    found.logits ??
    take((array) => array.shape.length >= 2 && !array.whole) ??
    take((array) => array.shape.length >= 2) ??
    (found.targets === undefined && arrays.length === 1 ? undefined : take(tables)) ??
    (tokens !== undefined && !tokens.whole ? tokens : undefined);
  if (logits === undefined) throw new DumpError('names', { what: source, names: nameList(arrays) });
  if (logits === tokens) delete found.inputs;
  if (logits.shape.length === 0)
    throw new DumpError('names', { what: source, names: nameList(arrays) });
  const rows = sizeOf(logits.shape) / (logits.shape.at(-1) ?? 1);
  const targets =
    found.targets ??
    take((array) => array.whole && tables(array)) ??
    take((array) => sizeOf(array.shape) === rows && tables(array)) ??
    take((array) => sizeOf(array.shape) === sizeOf(logits.shape)) ??
    (logits.shape.length === 1 ? take((array) => array.whole) : undefined);
  const loss = found.loss ?? take((array) => sizeOf(array.shape) === 1 && !array.whole);
  const scalar = (array: DumpArray | undefined): number | null => array?.values[0] ?? null;
  const { reduction } = words;
  return {
    logits,
    targets: targets ?? null,
    loss: loss ?? null,
    weight: found.weight ?? null,
    inputs: found.inputs ?? null,
    ignoreIndex: scalar(found.ignoreIndex),
    labelSmoothing: scalar(found.labelSmoothing),
    reduction: reduction ?? null,
  };
}

const nameList = (arrays: readonly DumpArray[]): string =>
  arrays.map(({ name, shape }) => `${name === '' ? '?' : name} (${shape.join(', ')})`).join(', ');
