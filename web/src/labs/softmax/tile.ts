import type { LoadedInstantEngine } from '../../engine/instant.ts';
import { arrow, bars, dot, line, tile, within } from '../shared/tile-drawing.ts';

const logits = new Float64Array([2, 1, 0.1, -1, 0.5]);

/** Scores of either sign, and the probabilities that they become. */
export function drawTile({ labs }: LoadedInstantEngine): string {
  const { probabilities } = labs.softmax(logits);
  const place = within({ x: 8, y: 4, width: 76, height: 60 }, [0, logits.length - 1], [-1.4, 2]);
  const zero = place(0, 0).y;
  return tile(
    line(
      [
        { x: 0, y: zero },
        { x: 92, y: zero },
      ],
      'soft',
      { width: 1 },
    ),
    ...Array.from(logits, (value, index) => {
      const top = place(index, value);
      return line([{ x: top.x, y: zero }, top], 'logit') + dot(top, 'logit', 3.5);
    }),
    arrow({ x: 104, y: 36 }, { x: 124, y: 36 }),
    bars(probabilities, { x: 134, y: 4, width: 84, height: 64 }, Math.max(...probabilities)),
  );
}
