import { line, y } from '../../../../../tests/browser/pictures.ts';
import type { LabContract } from '../../../../../tests/lab-contract.ts';
import { fixed } from '../../../format/numbers.ts';

export const contract: LabContract = {
  extremes: ['?prediction=3&target=-1'],
  link: ['?prediction=-1', 'prediction', -1],
  changes: [
    { fill: 'prediction', text: '-1.5', setting: 'prediction', value: -1.5 },
    { fill: 'target', text: '0.5', setting: 'target', value: 0.5 },
  ],
  control: {
    name: 'Squared error of every prediction',
    key: 'ArrowLeft',
    shown: 'surprisal-formula .katex-html',
  },
  told: /Now: .*4/,
  drawn: [
    {
      table: '#curve-table',
      pictures: ['#curve-chart'],
      cells: ([chart], row) => {
        const loss = line(chart, 'loss');
        return [
          fixed(loss[row]?.x ?? Number.NaN),
          fixed(y(loss, row)),
          null, // the slope, of which the tangent at the point is drawn alone
        ];
      },
    },
  ],
  except: {
    fields: 'a prediction and a target are all there is',
    pictures: 'one curve is all there is',
    marks: 'its one curve has a legend of three, and there are no bars',
  },
};
