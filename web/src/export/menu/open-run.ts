import type { ExportSource } from '../export-source.ts';
import { requestLab, requestRunLabs, type RunLab } from '../lab-request.ts';
import type { SharePlace } from '../share-place.ts';
import { describeProblem, shorten } from '../../ui/refusals.ts';
import type { DescribedSettings } from '../../state/described-settings.ts';
import { parseSettings } from '../../state/settings.ts';
import {
  firstDifference,
  largestRunFile,
  readRun,
  schemaVersion,
  type RunRecord,
} from '../run-json.ts';
import { t } from './messages.ts';
import { Notice } from './notice.ts';
import { listed } from '../../i18n/marks.ts';

/** A newer file was opened meanwhile: what is said of this one is not heard any more. */
let turn = 0;

/**
 * Opens a run's JSON: shows its lab with its settings, computes it again and says whether it is the
 * same. A file that is none leaves everything as it was. Other files go to the lab, if it takes any.
 */
export async function openFiles(share: SharePlace, files: readonly File[]): Promise<void> {
  turn += 1;
  const mine = turn;
  const source = await share.exportSource();
  const [file] = files;
  if (file === undefined) return;
  const others = source.run?.otherFiles;
  if (others !== undefined && (files.length > 1 || !(await looksLikeRun(file)))) {
    others(files);
    return;
  }
  const notice = new Notice(share, shorten(file.name));
  if (files.length > 1) {
    notice.refuse(t('in.one', { count: files.length }));
    return;
  }
  notice.tell('in.reading');
  const labs = requestRunLabs(source.element);
  const run = await read(
    file,
    notice,
    labs.map(({ name }) => name),
  );
  if (run === null) return;
  const definition = await definitionOf(labs, run.lab);
  const parsed = parseSettings(definition.settings, new URLSearchParams(run.settings));
  const problems =
    parsed.settings === null ? parsed.problems : (definition.check?.(parsed.settings) ?? []);
  if (parsed.settings === null || problems.length > 0) {
    const described = problems.map((each) =>
      describeProblem(each, (message) => definition.describe(message)),
    );
    notice.refuse(t('in.settings', { file: notice.file }), described);
    return;
  }
  const { images } = run;
  const here = source.lab === run.lab;
  if (images?.from === 'files' && !(here && source.run?.prepare?.(images) === true)) {
    notice.refuse(t('in.needs-files', { file: notice.file, ...counts(images) }));
    return;
  }
  let shown = share;
  if (here) {
    if (images !== undefined && images.from !== 'files') source.run?.prepare?.(images);
    source.element.dispatchEvent(new CustomEvent('settings-change', { detail: parsed.settings }));
    await source.element.updateComplete;
  } else {
    const other = await otherLab(source, run);
    if (other === null) {
      const labsNamed = { lab: run.lab, here: source.lab };
      notice.refuse(t('in.other-lab', { file: notice.file, ...labsNamed }));
      return;
    }
    shown = other;
  }
  await compute(shown, run, notice.over(shown), () => mine === turn);
}

const counts = ({ train, test }: { train: number; test: number }) => ({ train, test });

/** JSON begins with a brace or a bracket; the files of images begin with a zero byte, or as gzip. */
async function looksLikeRun(file: File): Promise<boolean> {
  if (/json/i.test(file.name) || file.type === 'application/json') return true;
  const start = await file
    .slice(0, 256)
    .text()
    .catch(() => '');
  return /^\s*[{[]/.test(start);
}

async function read(
  file: File,
  notice: Notice,
  labs: readonly string[],
): Promise<RunRecord | null> {
  const tooLarge = (size: number): null => {
    notice.refuse(t('in.too-large', { file: notice.file, size, most: largestRunFile }));
    return null;
  };
  if (file.size > largestRunFile) return tooLarge(file.size);
  let text: string;
  try {
    text = await file.text();
  } catch (error) {
    notice.refuse(t('in.unreadable', { file: notice.file, reason: String(error) }));
    return null;
  }
  const result = readRun(text, labs);
  if (result.ok) return result.run;
  const { problem } = result;
  const name = { file: notice.file };
  switch (problem.kind) {
    case 'too-large':
      return tooLarge(problem.size);
    case 'not-json':
      notice.refuse(t('in.not-json', { ...name, reason: shorten(problem.reason) }));
      return null;
    case 'not-a-run':
      notice.refuse(t('in.not-a-run', name));
      return null;
    case 'newer':
      notice.refuse(t('in.newer', { ...name, version: problem.version, known: schemaVersion }));
      return null;
    case 'unknown-lab': {
      const named = { lab: shorten(problem.lab), known: listed(labs) };
      notice.refuse(t('in.unknown-lab', { ...name, ...named }));
      return null;
    }
    case 'malformed': {
      const where = { place: shorten(problem.place), reason: shorten(problem.reason) };
      notice.refuse(t('in.malformed', { ...name, ...where }));
      return null;
    }
  }
}

function definitionOf(labs: readonly RunLab[], lab: string): Promise<DescribedSettings> {
  const entry = labs.find(({ name }) => name === lab);
  if (entry === undefined) throw new TypeError(`there is no lab ${lab}`);
  return entry.load();
}

/** The page shows another lab, if there is a page around this one that can. */
async function otherLab({ element }: ExportSource, run: RunRecord): Promise<SharePlace | null> {
  const opened = await requestLab(element, run.lab, new URLSearchParams(run.settings));
  if (opened === undefined) return null;
  await opened.updateComplete;
  return opened.renderRoot.querySelector('surprisal-share');
}

/** Computes the run again in the lab that shows its settings, and says how it compares. */
async function compute(
  share: SharePlace,
  run: RunRecord,
  notice: Notice,
  current: () => boolean,
): Promise<void> {
  notice.tell('in.computing', { count: run.update });
  const { element, run: taken } = await share.exportSource();
  if (taken === undefined) return;
  const { session } = taken;
  try {
    await element.ready;
    await taken.settled?.();
    const { trouble } = session;
    if (trouble !== null && trouble.kind !== 'refused') throw new Error(trouble.reason);
    const images = taken.images?.();
    if (run.images !== undefined && run.images.from !== images?.from) {
      notice.refuse(t('in.needs-folder', { file: notice.file, ...counts(run.images) }));
      return;
    }
    // Settles when the run of these settings is the one that is shown, or when it is refused.
    await session.pause();
    const total = session.facts?.totalUpdates ?? 0;
    if (total !== run.totalUpdates) {
      const totals = { theirs: run.totalUpdates, ours: total };
      notice.differ(t('in.total', { file: notice.file, ...totals }), engines(run, session));
      return;
    }
    await session.reset();
    await session.seek(run.update);
    // A loss that was not finite is known only by trying the update after it.
    if (run.losses.length > run.update) await session.step(1);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (current()) notice.refuse(t('in.failed', { file: notice.file, reason }));
    return;
  }
  if (!current()) return;
  const losses = session.losses();
  const digest = await session.digest();
  const { update } = session;
  if (update < run.update && session.status !== 'error') {
    notice.differ(t('in.stopped', { file: notice.file, at: update, update: run.update }));
    return;
  }
  compare(run, { losses, digest }, notice, engines(run, session));
}

function compare(
  run: RunRecord,
  ours: { readonly losses: readonly number[]; readonly digest: string },
  notice: Notice,
  made: string,
): void {
  const { file } = notice;
  const apart = firstDifference(ours.losses, run.losses);
  const written = (loss: number | undefined): string =>
    loss === undefined ? t('in.missing') : String(loss);
  if (apart !== null) {
    const values = {
      theirs: written(run.losses[apart - 1]),
      ours: written(ours.losses[apart - 1]),
    };
    notice.differ(t('in.differs', { file, update: apart, same: apart - 1, ...values }), made);
  } else if (ours.digest !== run.digest) {
    const digests = { theirs: run.digest, ours: ours.digest };
    notice.differ(t('in.digest', { file, count: ours.losses.length, ...digests }), made);
  } else {
    const { update, totalUpdates: total, digest } = run;
    notice.agree(t('in.same', { file, count: ours.losses.length, digest, update, total }));
  }
}

/** Said only where they are not the same. */
function engines(run: RunRecord, { engineVersion }: { readonly engineVersion: string }): string {
  return run.engine === engineVersion
    ? ''
    : t('in.engine', { theirs: shorten(run.engine), ours: engineVersion });
}
