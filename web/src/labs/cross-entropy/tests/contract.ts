import { y } from '../../../../../tests/browser/pictures.ts';
import type { LabContract } from '../../../../../tests/lab-contract.ts';
import { fixed } from '../../../format/numbers.ts';
import { unfold } from './unfold.ts';
import { checkSettings, type CrossEntropySettings } from '../settings.ts';

export const contract: LabContract = {
  plainTables: '.gradients, .pipelines, .chained',
  extremes: [
    '?logits=1000000,0;0,1000000&targets=1,0&reduction=sum',
    '?logits=-17.3,0,0.00001&targets=0&unit=bits',
  ],
  check: (settings) => checkSettings(settings as CrossEntropySettings),
  settle: unfold,
  states: [
    {
      name: 'a pasted table refused',
      enter: async (page) => {
        await page.locator('surprisal-paste summary').click();
        await page.locator('surprisal-paste textarea').fill('1\t2\n3');
        await page.locator('surprisal-paste #use').click();
        await page.locator('surprisal-paste [aria-invalid=true]').waitFor();
      },
      leave: (page) => page.locator('surprisal-paste summary').click(),
      within: 'surprisal-paste',
    },
  ],
  link: ['?unit=bits', 'unit', 'bits'],
  changes: [
    { fill: 'label-smoothing', text: '0.2', setting: 'label-smoothing', value: 0.2 },
    { click: '[data-choice=sum]', setting: 'reduction', value: 'sum' },
  ],
  control: { name: 'button#row-after', key: 'Space', shown: '#definition-total' },
  told: /^step of gradient descent .* from 0 to 100\. .*; .*; /,
  walks: [
    ['#costs-chart', 'PageUp', /^p = 0\.\d{4}: −log p \d\.\d{4}/],
    ['#race-losses', 'End', /^step 100: .*; .*; /],
    ['#race-probabilities', 'Home', /^step 0: .*; .*; /],
  ],
  tablesOfText: ['ledger-table', 'gradient-table'],
  drawn: [
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
};
