import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { line, numbersOf, y, yAt } from '../../../../../tests/browser/pictures.ts';
import { run } from '../../../../../tests/browser/page.ts';
import type { LabContract } from '../../../../../tests/lab-contract.ts';
import { fixed } from '../../../format/numbers.ts';

const finish = async (page: Page): Promise<void> => {
  await run(page).play();
  await run(page).done();
  await page.locator('surprisal-test button').first().waitFor();
};

export const contract: LabContract = {
  extremes: ['?train=640&test=200&epochs=2&lr=0.9', '?train=640&test=200&epochs=2&unit=bits'],
  small: '?train=200&test=100&epochs=2&batch=20',
  settle: finish,
  states: [
    {
      name: 'files refused',
      enter: async (page) => {
        const file = { name: 'a.idx', mimeType: '', buffer: Buffer.from('no images') };
        await page.locator('surprisal-data-menu input[type=file]').setInputFiles(file);
        const problem = page.locator('surprisal-data-menu .problem');
        await expect.poll(() => problem.textContent()).not.toBe('');
      },
      within: 'surprisal-data-menu',
    },
  ],
  link: ['?train=640&test=200&epochs=1', 'epochs', 1],
  changes: [
    { fill: 'batch', text: '32', setting: 'batch', value: 32 },
    { click: 'input[name=bits]', setting: 'unit', value: 'bits' },
  ],
  control: { name: 'pixel', key: 'ArrowUp', shown: 'surprisal-answer tbody' },
  told: /^Ink on \d+ of 784 pixels, in rows \d+ to \d+ and columns \d+ to \d+\.$/,
  walks: [
    ['#loss-chart', 'Home', /\d\.\d{4}/],
    ['surprisal-weights', 'ArrowRight', /^neuron 1: from −0\.\d+ to 0\.\d+$/],
    ['surprisal-pad', 'ArrowUp', /^Ink on \d+ of 784 pixels/],
  ],
  tablesOfText: ['hardest-table'],
  withoutTable: {
    'surprisal-pad': 'its strokes are the image beside it',
    'surprisal-test surprisal-grey-image':
      'the hardest images, whose probabilities are in a table and which a press brings to the pad and its table',
  },
  drawn: [
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
  except: {
    still: 'what the test images say has its own place once the first epoch has ended',
    'first picture':
      'a run is told of when its worker has it; before, its images are still being drawn',
  },
};
