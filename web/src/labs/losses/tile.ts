import type { LoadedInstantEngine } from '../../engine/instant.ts';
import { dot, line, tile, within } from '../shared/tile-drawing.ts';

const widest = 3;

/** What missing by so much costs. */
export function drawTile({ labs }: LoadedInstantEngine): string {
  const { predictions, losses } = labs.squaredErrorCurve(
    { from: -widest, to: widest, points: 49 },
    0,
  );
  const frame = { x: 4, y: 2, width: 192, height: 66 };
  const place = within(frame, [-widest, widest], [0, losses[0] ?? 1]);
  return tile(
    line([place(-widest, 0), place(widest, 0)], 'soft', { width: 1 }),
    line(
      Array.from(predictions, (at, i) => place(at, losses[i] ?? 0)),
      'loss',
    ),
    dot(place(0, 0), 'target'),
  );
}
