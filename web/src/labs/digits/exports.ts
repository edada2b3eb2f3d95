import type { Bar } from '../../charts/bars.ts';
import type { TableContent } from '../../charts/data-table.ts';
import { requestFrame } from '../../platform/frames.ts';
import type { CsvCell } from '../../export/csv.ts';
import { shortFloat32 } from '../../export/float32.ts';
import { fixed } from '../../format/numbers.ts';
import type {
  Images,
  OwnPicture,
  ExportedElement,
  ExportSource,
} from '../../export/export-source.ts';
import { t } from './messages.ts';
import type { DigitsSession } from './session.ts';
import { digitsSettings, type DigitsSettings } from './settings.ts';
import { ways } from './ways.ts';

/** The classifier of digits for taking away: its run, its pictures, its script. */
export function exportSource(
  element: ExportedElement,
  session: DigitsSession,
  settings: DigitsSettings,
): ExportSource {
  return {
    lab: 'digits',
    element,
    table: digitsSettings,
    script: () => ways.torch(null, settings),
    ways: { cpp: ways.cpp },
    pictures: () => answerPicture(session),
    tables: () => confusionTable(session),
    run: {
      session,
      rows: () => rows(session),
      images: () => imagesOf(session),
      prepare: (images) => prepare(session, images),
      settled: () => settled(session),
      otherFiles: (files) => session.drop(files),
    },
  };
}

/** Every update: its loss, the running mean, and the test after an epoch's last. */
function* rows(session: DigitsSession): Iterable<readonly CsvCell[]> {
  yield ['update', 'epoch', 'loss', 'smoothed_loss', 'test_loss', 'test_accuracy'];
  const { facts, history } = session;
  if (facts === null || history === null) return;
  const perEpoch = facts.updatesPerEpoch;
  for (const [index, loss] of session.losses().entries()) {
    const update = index + 1;
    const smoothed = history.at('smoothedLoss', update);
    const test = update % perEpoch === 0 ? history.atEpoch('test', update / perEpoch) : undefined;
    yield [
      update,
      Math.floor(index / perEpoch) + 1,
      shortFloat32(loss),
      smoothed === undefined ? '' : shortFloat32(smoothed),
      test?.loss ?? '',
      test?.accuracy ?? '',
    ];
  }
}

function imagesOf({ source, facts }: DigitsSession): Images {
  return {
    from: source === 'dropped' ? 'files' : source,
    train: facts?.trainSize ?? 0,
    test: facts?.testSize ?? 0,
  };
}

/** Files of the reader's must be there already; what the engine draws, or the folder has, will come. */
function prepare(session: DigitsSession, images: Images): boolean {
  if (images.from === 'files') return session.source === 'dropped';
  if (session.source === 'dropped') session.useSynthetic();
  return true;
}

/** Waits for files that are being read. */
async function settled(session: DigitsSession): Promise<void> {
  while (session.reading) await new Promise<void>((resolve) => requestFrame(() => resolve()));
}

function answerPicture({ answer, update }: DigitsSession): OwnPicture[] {
  if (answer === null) return [];
  const bars = Array.from(answer.probabilities, (value, digit): Bar => ({
    label: String(digit),
    value,
    text: fixed(value),
    outlined: digit === answer.label,
  }));
  const name = t('answer.caption');
  return [
    {
      name,
      file: `answer-update-${update}`,
      svg: (write, palette) => write.bars({ title: name, bars, minimum: 0, maximum: 1 }, palette),
    },
  ];
}

function confusionTable({ history, update }: DigitsSession): TableContent[] {
  const test = history?.testAt(update);
  if (test === undefined) return [];
  return [
    {
      caption: `${t('test.confusion')}. ${t('test.confusion-caption')}`,
      columns: [
        t('test.label'),
        ...test.confusion.map((_, digit) => String(digit)),
        t('test.accuracy'),
      ],
      rowCount: test.confusion.length,
      row: (label) => [
        String(label),
        ...(test.confusion[label] ?? []).map(String),
        fixed(test.classAccuracy[label] ?? Number.NaN),
      ],
    },
  ];
}
