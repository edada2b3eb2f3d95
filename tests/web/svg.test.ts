import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { grounds, quantities, type Palette } from '../../web/src/charts/palette.ts';
import { barsSvg } from '../../web/src/export/svg/bars-svg.ts';
import { distributionsSvg } from '../../web/src/export/svg/distributions-svg.ts';
import { heatMapSvg } from '../../web/src/export/svg/heat-map-svg.ts';

const palette = Object.fromEntries(
  [...quantities, ...grounds].map((name, i) => [name, `rgb(${i * 10}, 100, 200)`]),
) as Palette;

/** The elements of an SVG, their attributes and texts; throws where it is not well formed. */
function readSvg(svg: string) {
  const open: string[] = [];
  const found: { name: string; attributes: Record<string, string>; text: string }[] = [];
  for (const [, close, name = '', rest = '', self, text = ''] of svg.matchAll(
    /<(\/?)([a-z]+)((?: [a-z-]+="[^"<]*")*)(\/?)>([^<]*)/gi,
  )) {
    if (close === '/') {
      if (open.pop() !== name) throw new Error(`</${name}> closes nothing`);
      continue;
    }
    const attributes = Object.fromEntries(
      [...rest.matchAll(/ ([a-zA-Z-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
        key,
        value,
      ]),
    );
    found.push({ name, attributes, text });
    if (self !== '/') open.push(name);
  }
  if (open.length > 0) throw new Error(`${open.join(', ')} not closed`);
  expect(svg.replace(/<[^>]*>/g, '')).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|quot;)/);
  return found;
}

const bars = [
  { label: 'a', value: 0.25, text: '0.2500' },
  { label: '<b> & "c"', value: 0.75, text: '0.7500', outlined: true },
];

describe('bars', () => {
  test('are as long as their values, on one scale', () => {
    const read = readSvg(barsSvg({ title: 'T', bars, minimum: 0, maximum: 1 }, palette));
    const filled = read.filter(
      ({ attributes }) => attributes['fill'] === palette.probability && attributes['width'],
    );
    const [one, three] = filled.map(({ attributes }) => Number(attributes['width']));
    expect(three).toBeCloseTo(3 * (one ?? 0), 5);
    expect(read.find(({ name }) => name === 'title')?.text).toBe('T');
    expect(read.find(({ name }) => name === 'desc')?.text).toContain('a 0.2500');
    expect(read.map(({ text }) => text)).toContain('&lt;b&gt; &amp; &quot;c&quot;');
  });

  test('left of zero and beyond the scale they end where it ends', () => {
    const signed = [
      { label: 'x', value: -1, text: '−1' },
      { label: 'y', value: 99, text: '99' },
      { label: 'z', value: NaN, text: 'NaN' },
    ];
    const read = readSvg(barsSvg({ title: 'T', bars: signed, minimum: -2, maximum: 2 }, palette));
    const widths = read
      .filter(
        ({ name, attributes }) => name === 'rect' && attributes['fill'] === palette.probability,
      )
      .map(({ attributes }) => Number(attributes['width']));
    expect(widths).toHaveLength(3);
    expect(widths[1]).toBeCloseTo(2 * (widths[0] ?? 0), 5);
    expect(widths.every((width) => width >= 0)).toBe(true);
  });
});

describe('a heat map', () => {
  test('has a cell for each value, in colours that need nothing from outside', () => {
    const values = [-1, 0, 1, 0.5, NaN, 2];
    const svg = heatMapSvg(
      {
        title: 'W',
        matrix: { rows: 2, columns: 3, values },
        scale: 1,
        describe: (r, c) => `W[${r}, ${c}]`,
      },
      palette,
    );
    const named = readSvg(svg).filter(
      ({ name, text }) => name === 'title' && text.startsWith('W['),
    );
    expect(named.map(({ text }) => text)).toEqual([
      'W[0, 0] = −1.0000',
      'W[0, 1] = 0.0000',
      'W[0, 2] = 1.0000',
      'W[1, 0] = 0.5000',
      'W[1, 1] = NaN',
      'W[1, 2] = 2.0000',
    ]);
    expect(svg).not.toMatch(/var\(|url\(|href/);
  });
});

describe('distributions', () => {
  const picture = (word: string) => ({
    title: 'after',
    vocabulary: ['<PAD>', word],
    sentences: [
      {
        words: [word, 'b'],
        target: word,
        said: 'p = 0.5',
        probabilities: [
          [0.2, 0.8],
          [0.5, 0.5],
        ],
      },
    ],
  });

  test('have a bar for every word after every word', () => {
    const read = readSvg(distributionsSvg(picture('a'), palette));
    const widths = read
      .filter(
        ({ name, attributes }) => name === 'rect' && attributes['fill'] === palette.probability,
      )
      .map(({ attributes }) => Number(attributes['width']));
    expect(widths).toEqual([0.2, 0.5, 0.8, 0.5].map((p) => 120 * p));
  });

  test('whatever the words, the SVG is well formed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (word) => {
        const svg = distributionsSvg(picture(word), palette);
        readSvg(svg);
        // eslint-disable-next-line no-control-regex
        expect(svg).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/u);
      }),
    );
  });
});
