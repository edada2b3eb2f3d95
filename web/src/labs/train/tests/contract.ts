import type { Page } from 'playwright-core';
import {
  line,
  numbersOf,
  yAt,
  type Drawn,
  type Pair,
} from '../../../../../tests/browser/pictures.ts';
import { run } from '../../../../../tests/browser/page.ts';
import { kill, worker } from '../../../../../tests/browser/workers.ts';
import type { LabContract, State } from '../../../../../tests/lab-contract.ts';
import { fixed } from '../../../format/numbers.ts';
import { parameterNames } from '../update-detail.ts';

const tensors = [...parameterNames, 'hidden'];
const map = (name: string): string => `surprisal-maps [data-tensor="${name}"]`;
const painted = (nth: number): string => `surprisal-inspector surprisal-tensor:nth-of-type(${nth})`;

/** What an epoch's updates left, one for each sentence, of the lines named after them. */
const ofSentences = (chart: Drawn | undefined, name: string, epoch: number): string[] =>
  [0, 1, 2].map((s) => fixed(yAt(line(chart, `${name}-${s}`), epoch + (s + 1) / 3)));

const drawn: readonly Pair[] = [
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
    enter: (page: Page) => unfold(page, 'maps'),
    cells: ([value, gradient]: readonly Drawn[], row: number) => {
      const count = value?.rows.length ?? 0;
      return row < count
        ? [String(row), ...numbersOf(value, row)]
        : [`∂ ${row - count}`, ...numbersOf(gradient, row - count)];
    },
  })),
  // The inspector paints what is too large to be written: the weights of its last phase.
  ...[1, 2].map((nth) => ({
    table: `${painted(nth)} surprisal-data-table`,
    pictures: [`${painted(nth)} surprisal-heat-map`],
    enter: (page: Page) => page.locator('surprisal-inspector [data-phase]').last().click(),
    cells: ([value]: readonly Drawn[], row: number) => [String(row), ...numbersOf(value, row)],
  })),
];

const unfold = (page: Page, id: string): Promise<void> =>
  page.locator(`#${id} > details`).evaluate((fold: HTMLDetailsElement) => void (fold.open = true));

const compare = async (page: Page, printed: string): Promise<void> => {
  await unfold(page, 'torch');
  await page.locator('#pasted').fill(printed);
  await page.locator('#compare').click();
};

const states: readonly State[] = [
  ...Array.from({ length: 6 }, (_, i): State => ({
    name: `the inspector’s phase ${i + 1}`,
    enter: (page) => page.locator('surprisal-inspector [data-phase]').nth(i).click(),
    within: 'surprisal-inspector',
  })),
  { name: 'done', enter: (page) => run(page).seek(300) },
  {
    name: 'compared with PyTorch',
    enter: async (page) => {
      const [first = 0, second = 0] = await run(page).losses();
      await compare(page, `{"step":1,"loss":${first}}\n{"step":2,"loss":${second + 1}}`);
      await page.locator('surprisal-torch tbody tr').first().waitFor();
    },
    within: 'surprisal-torch',
  },
  {
    name: 'nothing to compare',
    enter: async (page) => {
      await compare(page, 'nothing');
      await page.locator('surprisal-torch tbody').waitFor({ state: 'detached' });
    },
    within: 'surprisal-torch',
  },
  {
    name: 'the worker started again',
    enter: async (page) => {
      await kill(worker(page));
      await page.locator('surprisal-train-lab .notice[role=status]').waitFor();
    },
    within: '.notice[role=status]',
  },
];

export const contract: LabContract = {
  extremes: ['?optimizer=sgd&lr=10', '?optimizer=sgd&lr=10&unit=bits&mode=last-position'],
  long: '?epochs=1000',
  settle: (page) => run(page).seek(184),
  states,
  link: ['?seed=7', 'seed', 7],
  changes: [
    { fill: 'lr', text: '0.01', setting: 'lr', value: 0.01 },
    { click: 'input[name=bits]', setting: 'unit', value: 'bits' },
  ],
  control: { name: 'button#step', key: 'Enter', shown: 'surprisal-distributions .line' },
  told: /^epoch from 0 to 100\. .*mean of the epoch from 2\.\d+ to .*\. Now: update 184, epoch 62: /,
  walks: [
    ['surprisal-distributions', 'ArrowUp', /^p\(\S+ \| hello how are\) = 0\.\d{4}$/],
    ['#target-chart', 'ArrowLeft', /^update 183, epoch 61: .* 0\.\d{4}$/],
  ],
  drawn,
  except: {
    'first picture':
      'a run is told of when its worker has it; the test of its page holds its first picture against it',
  },
};
