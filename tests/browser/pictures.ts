// The pictures of every lab, and the tables of their numbers.
import { compact, fixed, grouped } from '../../web/src/format/numbers.ts';
import { parameterNames } from '../../web/src/labs/train/update-detail.ts';

/** What a picture draws, asked of the property that it is drawn from. */
export interface Drawn {
  readonly lines: readonly { readonly id: string; readonly points: readonly Point[] }[];
  readonly dots: readonly Point[];
  /** Rows of a heat map, a set of bars or an image. */
  readonly rows: readonly (readonly number[])[];
}
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A table, the pictures that it has the numbers of, and its cells as they are drawn; null: not drawn. */
export interface Pair {
  readonly table: string;
  readonly pictures: readonly string[];
  readonly cells: (drawn: readonly Drawn[], row: number) => readonly (string | null)[];
}

const line = (drawn: Drawn | undefined, id: string): readonly Point[] =>
  drawn?.lines.find((one) => one.id === id)?.points ?? [];
const y = (points: readonly Point[], row: number): number => points[row]?.y ?? Number.NaN;
const x = (drawn: Drawn | undefined, row: number): number =>
  drawn?.lines[0]?.points[row]?.x ?? Number.NaN;
/** The height at an x; what is not drawn there is no number. */
const yAt = (points: readonly Point[], at: number): number =>
  points.find((point) => Math.abs(point.x - at) < 1e-6)?.y ?? Number.NaN;
const numbersOf = (drawn: Drawn | undefined, row: number): string[] =>
  (drawn?.rows[row] ?? []).map(compact);

const sentences = 3;
const tensors = [...parameterNames, 'hidden'];
/** What an epoch's updates left, one for each sentence, of the lines named after them. */
const ofSentences = (chart: Drawn | undefined, name: string, epoch: number): string[] =>
  Array.from({ length: sentences }, (_, s) =>
    fixed(yAt(line(chart, `${name}-${s}`), epoch + (s + 1) / sentences)),
  );
const map = (name: string): string => `surprisal-maps [data-tensor="${name}"]`;

const painted = (nth: number): string => `surprisal-inspector surprisal-tensor:nth-of-type(${nth})`;

/** By the lab's address. */
export const pictures: Readonly<Record<string, readonly Pair[]>> = {
  '#/train': [
    {
      table: '#loss-table',
      pictures: ['#loss-chart'],
      cells: ([chart], row) => [
        String(row + 1),
        ...ofSentences(chart, 'sentence', row),
        fixed(yAt(line(chart, 'mean'), row + 1)),
        null, // perplexity
        fixed(yAt(line(chart, 'recorded'), row + 1)),
      ],
    },
    {
      table: '#target-table',
      pictures: ['#target-chart'],
      cells: ([chart], row) => [String(row + 1), ...ofSentences(chart, 'target', row)],
    },
    {
      table: '#expects-table',
      pictures: ['surprisal-distributions'],
      cells: ([chart], row) => [null, null, ...(chart?.rows[row] ?? []).map((p) => fixed(p))],
    },
    ...tensors.map((name) => ({
      table: `${map(name)} surprisal-data-table`,
      pictures: [
        `${map(name)} .pair > :nth-child(1) surprisal-heat-map`,
        `${map(name)} .pair > :nth-child(2) surprisal-heat-map`,
      ],
      cells: ([value, gradient]: readonly Drawn[], row: number) => {
        const count = value?.rows.length ?? 0;
        return row < count
          ? [String(row), ...numbersOf(value, row)]
          : [`∂ ${row - count}`, ...numbersOf(gradient, row - count)];
      },
    })),
    ...[1, 2].map((nth) => ({
      table: `${painted(nth)} surprisal-data-table`,
      pictures: [`${painted(nth)} surprisal-heat-map`],
      cells: ([value]: readonly Drawn[], row: number) => [String(row), ...numbersOf(value, row)],
    })),
  ],
  '#/softmax': [
    {
      table: '#sweep-table',
      pictures: ['#sweep-chart'],
      cells: ([chart], row) => [
        fixed(x(chart, row)),
        ...(chart?.lines ?? []).map(({ points }) => compact(y(points, row))),
      ],
    },
    {
      table: '#exp-table',
      pictures: ['#exp-chart'],
      cells: ([chart], row) => [fixed(x(chart, row), 2), fixed(y(line(chart, 'exp'), row))],
    },
    {
      table: '#growth-table',
      pictures: ['#growth-chart'],
      cells: ([chart], row) => [
        fixed(x(chart, row), 2),
        ...['naive', 'shifted'].flatMap((way) =>
          (chart?.lines ?? [])
            .filter(({ id }) => id.startsWith(way))
            .map(({ points }) => compact(y(points, row))),
        ),
      ],
    },
    {
      table: '#log-table',
      pictures: ['#log-chart'],
      cells: ([chart], row) => [
        fixed(x(chart, row), 2),
        fixed(y(line(chart, 'of-softmax'), row)),
        fixed(y(line(chart, 'direct'), row)),
      ],
    },
    {
      table: '#jacobian-table',
      pictures: ['surprisal-heat-map'],
      cells: ([jacobian], row) => [null, ...numbersOf(jacobian, row)],
    },
  ],
  '#/neg-log': [
    {
      table: '#curve-table',
      pictures: ['#curve-chart'],
      cells: ([chart], row) => {
        const loss = line(chart, 'loss');
        return [
          fixed(loss[row]?.x ?? Number.NaN),
          fixed(y(loss, row)),
          fixed(y(line(chart, 'mirror'), row)),
        ];
      },
    },
    {
      table: '#epsilon-table',
      pictures: ['#epsilon-chart'],
      cells: ([chart], row) => [
        fixed(x(chart, row), 2),
        null, // p, whose power of ten is x
        fixed(y(line(chart, 'honest'), row)),
        fixed(y(line(chart, 'epsilon'), row)),
      ],
    },
    {
      table: '#likelihood-table',
      pictures: ['#likelihood-chart'],
      cells: ([chart], row) => [
        grouped(x(chart, row)),
        null, // the product itself, which is too small to be drawn
        fixed(yAt(line(chart, 'product'), x(chart, row))),
        fixed(y(line(chart, 'sum'), row)),
      ],
    },
  ],
  '#/cross-entropy': [
    {
      table: '#costs-table',
      pictures: ['#costs-chart'],
      cells: ([chart], row) => [
        null, // its name
        fixed(chart?.dots[row]?.x ?? Number.NaN, 8),
        fixed(chart?.dots[row]?.y ?? Number.NaN, 8),
      ],
    },
    {
      table: '#race-table',
      pictures: ['#race-losses', '#race-probabilities'],
      cells: (charts, row) => [
        String(row),
        ...charts.flatMap(({ lines }) => lines.map(({ points }) => fixed(y(points, row)))),
      ],
    },
  ],
  '#/next-token': [],
  '#/information': [
    {
      table: '#terms-table',
      pictures: ['#bars-p', '#bars-q'],
      cells: (bars, row) => {
        const both = bars.map(({ rows: [values = []] }) => values[row]);
        return both.includes(undefined)
          ? ['Σ', '', '', '', '', null, null, null]
          : [String(row), ...both.map((p = 0) => fixed(p)), null, null, null, null, null];
      },
    },
    {
      table: '#binary-table',
      pictures: ['#binary-chart'],
      cells: ([chart], row) => {
        // −log 0 is not drawn: y = 1 begins, and y = 0 ends, one point further in.
        const p = [0, ...line(chart, 'y-1').map((point) => point.x)][row] ?? Number.NaN;
        return [fixed(p, 3), fixed(yAt(line(chart, 'y-1'), p)), fixed(yAt(line(chart, 'y-0'), p))];
      },
    },
  ],
  '#/digits?train=200&test=100&epochs=2&batch=20': [
    {
      table: '#loss-table',
      pictures: ['#loss-chart'],
      cells: ([chart], row) => [
        String(row + 1),
        fixed(y(line(chart, 'batch'), row)),
        fixed(y(line(chart, 'smoothed'), row)),
        fixed(yAt(line(chart, 'test'), (row + 1) / 10)),
      ],
    },
    {
      table: '#epoch-table',
      pictures: ['#loss-chart'],
      cells: ([chart], row) => [
        String(row + 1),
        null, // the mean over the epoch; drawn is the running mean
        fixed(yAt(line(chart, 'test'), row + 1)),
        null,
        null,
      ],
    },
    {
      table: '#pad-table',
      pictures: ['surprisal-pad surprisal-grey-image'],
      cells: ([image], row) => [String(row), ...(image?.rows[row] ?? []).map(String)],
    },
    {
      table: 'surprisal-weights surprisal-data-table',
      pictures: ['surprisal-weights'],
      cells: ([weights], row) => [String(row), ...numbersOf(weights, row)],
    },
  ],
};
