import type { AuditLab, CostlyRow } from '../engine/lab-types.ts';
import type { Explanation, Finding, NoteCode } from './explanation.ts';
import { Facts, kindOf, type Numbers } from './facts.ts';
import { distributionFindings, lossVerdict, type LossVerdict } from './find-loss.ts';
import { initialFindings, modelFindings } from './find-model.ts';
import { tableFindings } from './find-table.ts';
import { targetFindings } from './find-targets.ts';
import type { DumpArray } from './files/dump.ts';
import { piecesOf } from './rows.ts';
import { ignoreIndexOf, layoutOf, type Layout, type Subject } from './subject.ts';

interface Measured {
  readonly numbers: Numbers;
  readonly worst: readonly CostlyRow[];
}

/** Cells done, of all that are to be done. */
export type Steps<T> = Generator<number, T>;

/** Reads the table once. */
function* measure(
  engine: AuditLab,
  subject: Subject,
  layout: Layout,
  probabilities: boolean,
  table: DumpArray = subject.logits,
): Steps<Measured> {
  const { classes, period } = layout;
  const ignoreIndex = ignoreIndexOf(subject);
  const { soft, targets, weight } = subject;
  const setup = { classes, targets, ignoreIndex, period, probabilities };
  const audit = engine.createAudit(weight === null ? setup : { ...setup, weight });
  try {
    const softPieces = soft === null ? null : piecesOf(soft, layout);
    const none = new Float64Array();
    for (const { cells } of piecesOf(table, layout)) {
      const beside = softPieces?.next();
      audit.add(cells, beside?.done === false ? beside.value.cells : none);
      yield cells.length;
    }
    return { numbers: audit.measures(), worst: audit.worst() };
  } finally {
    audit.delete();
  }
}

/** Says what a table is, and what is probably wrong with it; yields the cells that it has done. */
export function* explain(engine: AuditLab, subject: Subject): Steps<Explanation> {
  const [layout, ...others] = subject.layouts;
  let chosen = { subject, ...(yield* judged(engine, subject, layout)) };
  const asked = [...others, ...askedByLoss(chosen.verdict, subject)];
  let moved: Finding | null = null;
  for (const other of asked) {
    const candidate = { ...subject, layouts: [other] as const };
    const again = { subject: candidate, ...(yield* judged(engine, candidate, other)) };
    moved = better(chosen, again);
    if (moved === null) continue;
    chosen = again;
    break;
  }
  if (moved === null && chosen.verdict.findings.some(({ code }) => code === 'loss-mismatch'))
    moved = yield* scrambled(engine, subject, chosen.verdict);
  chosen = yield* leftOut(engine, chosen);
  return summary(chosen, moved);
}

interface Judged {
  readonly facts: Facts;
  readonly verdict: LossVerdict;
  readonly worst: readonly CostlyRow[];
}
type Chosen = Judged & { readonly subject: Subject };

function* judged(engine: AuditLab, subject: Subject, layout: Layout): Steps<Judged> {
  const raw = yield* measure(engine, subject, layout, false);
  const kind = kindOf(raw.numbers, subject.logits.format === 'text');
  const honest = kind === 'probabilities' ? yield* measure(engine, subject, layout, true) : raw;
  const facts = new Facts(subject, kind, raw.numbers, honest.numbers);
  return { facts, verdict: lossVerdict(facts), worst: honest.worst };
}

/** Where a loss is reported that the table does not give, another axis may: (N, T, C) with T = C. */
function askedByLoss({ findings }: LossVerdict, { logits, layouts }: Subject): Layout[] {
  if (layouts.length > 1 || !findings.some(({ code }) => code === 'loss-mismatch')) return [];
  const { shape } = logits;
  const [{ axis, classes }] = layouts;
  return shape.flatMap((extent, other) =>
    other > 0 && other !== axis && extent === classes ? [layoutOf(shape, other)] : [],
  );
}

/** Nats by which another axis must fit better where no loss is reported. */
const clearly = 0.2;

/** Whether the other axis of classes is the right one, and so a finding. */
function better(now: Chosen, other: Chosen): Finding | null {
  const [first, second] = [now.facts, other.facts];
  const evidence = {
    axis: other.subject.layouts[0].axis,
    expected: now.subject.layouts[0].axis,
    loss: second.mean,
    other: first.mean,
    shape: `(${now.subject.logits.shape.join(', ')})`,
  };
  const said = other.verdict.reported;
  if (said !== null)
    return other.verdict.explained && !now.verdict.explained
      ? { code: 'layout', evidence: { ...evidence, reported: said } }
      : null;
  const isSure = second.mean < first.mean - clearly && second.mean < second.raw('ruler');
  const sorted = second.kind !== 'logits' && first.kind === 'logits';
  return isSure || sorted ? { code: 'layout', evidence } : null;
}

/** (N, C, T) taken for rows of C as it lies: `view(-1, C)` without a transposition. */
function* scrambled(
  engine: AuditLab,
  subject: Subject,
  { reported }: LossVerdict,
): Steps<Finding | null> {
  const { logits, layouts } = subject;
  const [{ axis, rows, classes }] = layouts;
  if (logits.shape.length < 3 || axis === logits.shape.length - 1 || reported === null) return null;
  const table = { ...logits, shape: [rows, classes], strides: [classes, 1] };
  const plain: Layout = { axis: 1, rows, classes, period: 0 };
  const { numbers } = yield* measure(engine, subject, plain, false, table);
  const facts = new Facts(subject, 'logits', numbers, numbers);
  if (!lossVerdict(facts).explained) return null;
  const shape = `(${logits.shape.join(', ')})`;
  return { code: 'layout', evidence: { axis, expected: 2, reported, loss: facts.mean, shape } };
}

/** What the reported loss leaves out is what its `ignore_index` was: no target, and no class. */
function* leftOut(engine: AuditLab, chosen: Chosen): Steps<Chosen> {
  const { facts, subject, verdict } = chosen;
  if (subject.ignoreIndex !== null || verdict.reported === null) return chosen;
  const padding = verdict.notes.find(({ code }) => code === 'padding-left-out');
  const outside = facts.raw('below') + facts.raw('above') > 0;
  if (padding === undefined && !outside) return chosen;
  const target = facts.raw(padding === undefined ? 'badTarget' : 'paddingTarget');
  const known = { ...subject, ignoreIndex: target };
  const again = yield* judged(engine, known, subject.layouts[0]);
  const sound = again.facts.raw('below') + again.facts.raw('above') === 0;
  if (!sound || !again.verdict.explained || again.facts.raw('hundreds') > 0) return chosen;
  const rows = again.facts.raw('ignored');
  const note = padding ?? { code: 'marker-left-out' as const, evidence: { target, rows } };
  return {
    ...again,
    verdict: { ...again.verdict, notes: [...again.verdict.notes, note] },
    subject: known,
  };
}

function summary({ facts, verdict, worst, subject }: Chosen, moved: Finding | null): Explanation {
  const { logits } = subject;
  const [layout] = subject.layouts;
  const has = facts.hasTargets;
  const known = (value: number): number | null => (has ? value : null);
  const findings = allFindings(facts, verdict, moved);
  return {
    source: subject.source,
    kind: facts.kind,
    format: logits.format,
    shape: logits.shape,
    rows: layout.rows,
    classes: layout.classes,
    loss: known(facts.mean),
    reductions: {
      mean: known(facts.mean),
      sum: known(facts.sum),
      counted: has
        ? facts.raw('counted') + facts.raw('nanLosses') + facts.raw('infiniteLosses')
        : 0,
      ignored: facts.raw('ignored'),
      ...(subject.weight === null ? {} : { weighted: known(facts.mean) }),
      ...(facts.kind === 'probabilities' ? { honest: known(facts.honestMean) } : {}),
    },
    ruler: facts.raw('ruler'),
    accuracy: has && facts.raw('counted') > 0 ? facts.accuracy : null,
    reported: verdict.reported,
    worst,
    findings,
    notes: notesOf(facts, verdict),
  };
}

function allFindings(facts: Facts, verdict: LossVerdict, moved: Finding | null): Finding[] {
  const targets = targetFindings(facts).filter(
    ({ code }) => !(code === 'targets-probabilities' && verdict.explained),
  );
  // What explains the loss makes others of no use: they would say the same in other words.
  const misplaced = targets.some(({ code }) =>
    /shifted|transposed|all-ignored|are-inputs/u.test(code),
  );
  const loss = verdict.findings.filter(
    ({ code }) => code !== 'loss-mismatch' || (moved === null && !misplaced),
  );
  const padding = paddingFinding(facts, verdict);
  const rowsMoved = targets.some(({ code }) => code === 'rows-shifted');
  const ofModel = rowsMoved ? initialFindings : modelFindings;
  const model = (misplaced && !rowsMoved) || moved !== null ? [] : ofModel(facts);
  return [
    ...tableFindings(facts),
    ...distributionFindings(facts, verdict),
    ...targets,
    ...(moved === null ? [] : [moved]),
    ...loss,
    ...(padding === null ? [] : [padding]),
    ...model,
  ];
}

/** Padding that counts as a class. */
function paddingFinding(facts: Facts, verdict: LossVerdict): Finding | null {
  const rows = facts.raw('paddingRows');
  if (!(rows > 0) || verdict.notes.some(({ code }) => code === 'padding-left-out')) return null;
  return {
    code: 'mean-over-padding',
    evidence: {
      target: facts.raw('paddingTarget'),
      ignored: rows,
      rows: facts.raw('rows'),
      counted: facts.raw('outsideRows'),
      mean: facts.raw('outsideLoss'),
      reported: verdict.reported ?? facts.mean,
    },
  };
}

function notesOf(facts: Facts, verdict: LossVerdict): Finding<NoteCode>[] {
  const { subject } = facts;
  const [{ axis }] = subject.layouts;
  const { shape } = subject.logits;
  const notes: Finding<NoteCode>[] = [];
  if (!facts.hasTargets) notes.push({ code: 'no-targets', evidence: {} });
  if (shape.length > 2 && axis !== shape.length - 1)
    notes.push({ code: 'classes-second', evidence: { axis, shape: `(${shape.join(', ')})` } });
  if (subject.lastColumn) notes.push({ code: 'last-column', evidence: {} });
  const masked = facts.raw('masked');
  if (masked > 0 && facts.honest('infiniteLosses') === 0)
    notes.push({ code: 'masked', evidence: { count: masked } });
  const ignored = facts.raw('ignored');
  if (ignored > 0 && ignored < facts.raw('targets'))
    notes.push({
      code: 'ignored',
      evidence: { count: ignored, target: ignoreIndexOf(subject), rows: facts.raw('targets') },
    });
  const soft = facts.raw('softRows');
  if (soft > 0 && facts.raw('softDistributions') === soft && verdict.explained)
    notes.push({ code: 'soft-targets', evidence: { rows: soft } });
  return [...notes, ...verdict.notes];
}
