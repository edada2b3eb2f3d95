import type { LoadedInstantEngine } from '../../engine/instant.ts';
import { fixedText } from '../../format/rounding.ts';
import { box, dot, label, line, tile, within } from '../shared/tile-drawing.ts';

/** A quarter, on the curve. */
const p = 0.25;

/** −log p over p, and what an outcome of a quarter costs. */
export function drawTile({ labs }: LoadedInstantEngine): string {
  const curve = labs.surprisalCurve({ from: 0.02, to: 1, points: 60 });
  const { nats } = labs.surprisal(p);
  const place = within({ x: 0, y: 0, width: 200, height: 68 }, [0, 1], [0, curve.nats[0] ?? 1]);
  const [point, foot] = [place(p, nats), place(p, 0)];
  return tile(
    line([point, foot], 'probability', { width: 1, dash: '2 3' }),
    line([place(0, 0), place(1, 0)], 'soft', { width: 1 }),
    box({ ...place(0, 0), y: foot.y - 2, width: foot.x, height: 4 }, 'probability'),
    label({ x: 4, y: foot.y - 9 }, 'p = ¼', 'probability'),
    line(
      Array.from(curve.probabilities, (at, i) => place(at, curve.nats[i] ?? 0)),
      'loss',
    ),
    dot(point, 'loss'),
    label({ x: point.x + 10, y: point.y - 4 }, fixedText(nats, 3), 'loss', { 'font-weight': 600 }),
  );
}
