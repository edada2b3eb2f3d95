import { line, x, y, yAt, type Drawn } from '../../../../../tests/browser/pictures.ts';
import { unfold } from '../../../../../tests/browser/unfold.ts';
import type { LabContract } from '../../../../../tests/lab-contract.ts';
import { fixed, grouped } from '../../../format/numbers.ts';

const rules = ['logarithmic', 'quadratic', 'linear'];

/** Three price lists; an infinite price is not drawn. */
const prices = ([chart]: readonly Drawn[], row: number): (string | null)[] => {
  const at = line(chart, 'linear')[row]?.x ?? Number.NaN;
  const price = (rule: string): string | null => {
    const drawn = yAt(line(chart, rule), at);
    return Number.isNaN(drawn) ? null : fixed(drawn);
  };
  return [fixed(at, 3), ...rules.map(price)];
};

export const contract: LabContract = {
  settle: unfold,
  extremes: ['?p=1e-30&unit=bits', '?p=1e-300'],
  link: ['?p=0.2', 'p', 0.2],
  changes: [
    { fill: 'p', text: '0.125', setting: 'p', value: 0.125 },
    { click: 'input[name=bits]', setting: 'unit', value: 'bits' },
  ],
  control: {
    name: 'Minus log p over p',
    key: 'ArrowLeft',
    shown: 'surprisal-formula .katex-html',
  },
  told: /Now: .*0\.2/,
  walks: [['#likelihood-chart', 'End', /\d\.\d{4}/]],
  drawn: [
    { table: '#prices-table', pictures: ['#prices-chart'], cells: prices },
    { table: '#honesty-table', pictures: ['#honesty-chart'], cells: prices },
    {
      table: '#coin-table',
      pictures: ['#coin-chart'],
      cells: ([chart], row) => [fixed(x(chart, row), 2), fixed(y(line(chart, 'mean'), row))],
    },
    {
      table: '#mirror-table',
      pictures: ['#mirror-chart'],
      cells: ([chart], row) => [
        fixed(x(chart, row)),
        fixed(y(line(chart, 'loss'), row)),
        fixed(y(line(chart, 'log'), row)),
      ],
    },
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
};
