// Where the words of a chart stand: clear of its lines, and of each other.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clearest, crosses, type Box, type Pixel } from '../../web/src/charts/label-place.ts';

const size = fc.integer({ min: 1, max: 300 });
const box: fc.Arbitrary<Box> = fc
  .tuple(size, size, size, size)
  .map(([left, top, width, height]) => ({ left, top, right: left + width, bottom: top + height }));
const line: fc.Arbitrary<Pixel[]> = fc
  .array(fc.record({ x: size, y: size }), { minLength: 1, maxLength: 8 })
  .map((points) => points.sort((one, other) => one.x - other.x));

const crossed = (place: Box, lines: readonly (readonly Pixel[])[]): number =>
  lines.filter((each) => crosses(each, place)).length;

describe('a line', () => {
  test.each<[string, [number, number][], boolean]>([
    [
      'through the middle',
      [
        [0, 15],
        [40, 15],
      ],
      true,
    ],
    [
      'that climbs through a corner',
      [
        [0, 40],
        [40, 0],
      ],
      true,
    ],
    [
      'above it',
      [
        [0, 5],
        [40, 8],
      ],
      false,
    ],
    [
      'below it',
      [
        [0, 25],
        [40, 40],
      ],
      false,
    ],
    [
      'that ends before it',
      [
        [0, 15],
        [9, 15],
      ],
      false,
    ],
    [
      'that begins behind it',
      [
        [31, 15],
        [40, 15],
      ],
      false,
    ],
    ['of one point within', [[20, 15]], true],
  ])('%s', (_, points, expected) => {
    const place = { left: 10, top: 10, right: 30, bottom: 20 };
    expect(
      crosses(
        points.map(([x, y]) => ({ x, y })),
        place,
      ),
    ).toBe(expected);
  });

  test('crosses a box where one of its points between the ends lies in it', () => {
    fc.assert(
      fc.property(line, box, fc.double({ min: 0, max: 1, noNaN: true }), (points, place, share) => {
        const [from, to] = [points[0], points[1] ?? points[0]];
        if (from === undefined || to === undefined) return;
        const x = from.x + share * (to.x - from.x);
        const y = from.y + share * (to.y - from.y);
        const within =
          x >= place.left && x <= place.right && y > place.top + 1e-9 && y < place.bottom - 1e-9;
        if (within) expect(crosses(points, place)).toBe(true);
      }),
    );
  });
});

describe('words', () => {
  test('stand where fewest lines are crossed, and never on others if there is a place beside them', () => {
    fc.assert(
      fc.property(
        fc.array(box, { minLength: 1, maxLength: 6 }),
        fc.array(line, { maxLength: 5 }),
        fc.array(box, { maxLength: 3 }),
        (places, lines, taken) => {
          const chosen = places[clearest(places, lines, taken)];
          if (chosen === undefined) throw new Error('no place was chosen');
          const meets = (place: Box): boolean =>
            taken.some(
              (other) =>
                place.left < other.right &&
                other.left < place.right &&
                place.top < other.bottom &&
                other.top < place.bottom,
            );
          const free = places.filter((place) => !meets(place));
          if (free.length === 0) return;
          expect(meets(chosen)).toBe(false);
          expect(crossed(chosen, lines)).toBe(
            Math.min(...free.map((place) => crossed(place, lines))),
          );
        },
      ),
    );
  });

  test('stay where they were as long as no place is better', () => {
    const [one, other] = [
      { left: 0, top: 0, right: 10, bottom: 10 },
      { left: 20, top: 0, right: 30, bottom: 10 },
    ];
    expect(clearest([one, other], [], [], 1)).toBe(1);
    expect(clearest([one, other], [[{ x: 25, y: 5 }]], [], 1)).toBe(0);
  });
});
