import type { LoadedInstantEngine } from '../../engine/instant.ts';
import { defaults } from '../../state/settings.ts';
import {
  barFrames,
  bars,
  dot,
  label,
  line,
  outline,
  tile,
  within,
} from '../shared/tile-drawing.ts';
import { informationSettings } from './settings.ts';

/** Steps from the believed distribution to the true one, and as far beyond. */
const steps = 24;

/** A belief beside the truth, and what it costs as it comes to the truth and leaves it again. */
export function drawTile({ labs }: LoadedInstantEngine): string {
  const { p, q } = defaults(informationSettings).pq;
  const truth = new Float64Array(p);
  const most = Math.max(...p, ...q);
  const frame = { x: 0, y: 2, width: 100, height: 66 };
  const costs = Array.from({ length: steps + 1 }, (_, index) => {
    const share = (1.8 * index) / steps;
    const belief = q.map((value, i) => value + share * ((p[i] ?? 0) - value));
    return { share, cost: labs.information(truth, new Float64Array(belief)).crossEntropy };
  });
  const least = labs.information(truth, truth).crossEntropy;
  const highest = Math.max(...costs.map(({ cost }) => cost));
  const place = within({ x: 120, y: 6, width: 96, height: 44 }, [0, 1.8], [least, highest]);
  const floor = place(1, least);
  return tile(
    bars(q, frame, most),
    ...barFrames(p, frame, most).map((bar) => outline(bar, 'target')),
    line(
      [
        { x: 116, y: floor.y },
        { x: 220, y: floor.y },
      ],
      'target',
      { width: 1.5, dash: '2 3' },
    ),
    line(
      costs.map(({ share, cost }) => place(share, cost)),
      'loss',
    ),
    dot(floor, 'loss'),
    label({ x: floor.x, y: floor.y + 18 }, 'Q = P', 'target', { 'text-anchor': 'middle' }),
  );
}
