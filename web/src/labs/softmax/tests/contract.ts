import { line, numbersOf, x, y } from '../../../../../tests/browser/pictures.ts';
import { unfold } from '../../../../../tests/browser/unfold.ts';
import type { LabContract } from '../../../../../tests/lab-contract.ts';
import { compact, fixed } from '../../../format/numbers.ts';

export const contract: LabContract = {
  extremes: ['?logits=10000,-10000,0.00001,1000,123.456', '?logits=0,-80,-100,30&temperature=0.05'],
  settle: unfold,
  link: ['?logits=3%2C2%2C1', 'logits', [3, 2, 1]],
  changes: [
    { fill: 'temperature', text: '2.5', setting: 'temperature', value: 2.5 },
    { fill: 'add', text: '-4', setting: 'add', value: -4 },
    { click: 'input[name=classes]', setting: 'names', value: 'classes' },
  ],
  control: {
    name: 'All probabilities over',
    key: 'ArrowRight',
    shown: 'surprisal-logit-rows #sum',
  },
  told: /^x from −2 to 2\. eˣ from 0\.135 to 7\.39, between 0\.135 and 7\.39\.$/,
  walks: [
    ['#exp-chart', 'ArrowRight', /^x = −1\.99: eˣ 0\.1367$/],
    ['#exp-chart', 'Escape', /^$/],
    ['#apart-map', 'ArrowRight', /^p₃ at z₃ = 0\.4, z₄ = 0\.2 = 0\.1164$/],
  ],
  tablesOfText: ['rows-table'],
  drawn: [
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
      table: '#apart-table',
      pictures: ['#apart-map'],
      cells: ([map], cell) => [
        null,
        null,
        compact(map?.rows[Math.floor(cell / 21)]?.[cell % 21] ?? Number.NaN),
      ],
    },
    {
      table: '#jacobian-table',
      pictures: ['.jacobian surprisal-heat-map'],
      cells: ([jacobian], row) => [null, ...numbersOf(jacobian, row)],
    },
  ],
};
