import { line, yAt } from '../../../../../tests/browser/pictures.ts';
import { unfold } from '../../../../../tests/browser/unfold.ts';
import type { LabContract } from '../../../../../tests/lab-contract.ts';
import { fixed } from '../../../format/numbers.ts';

export const contract: LabContract = {
  extremes: ['?pq=0.999999,0.000001/0.000001,0.999999', '?pq=0.5,0.5/1,0'],
  link: ['?unit=bits', 'unit', 'bits'],
  changes: [
    { click: 'input[name=bits]', setting: 'unit', value: 'bits' },
    { click: '#try-certain', setting: 'pq', value: { p: [1, 0, 0, 0], q: [0.7, 0.1, 0.1, 0.1] } },
  ],
  settle: unfold,
  control: { name: 'P(sun)', key: 'ArrowRight', shown: '#bars-p .number' },
  told: /Now: .*0\.\d/,
  drawn: [
    {
      table: '#terms-table',
      pictures: ['#bars-p', '#bars-q'],
      cells: (bars, row) => {
        const both = bars.map(({ rows: [values = []] }) => values[row]);
        return both.includes(undefined)
          ? ['Σ', '', '', '', '', null, null, null]
          : [null, ...both.map((p = 0) => fixed(p)), null, null, null, null, null];
      },
    },
    {
      table: '#cheapest-table',
      pictures: ['#cheapest-chart'],
      cells: ([chart], row) => {
        const q = row / 100;
        return [fixed(q, 2), fixed(yAt(line(chart, 'least'), q))];
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
};
