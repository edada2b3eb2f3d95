import type { Engine } from '../../engine/engine.ts';
import { arrow, barFrames, bars, box, outline, tile } from '../shared/tile-drawing.ts';
import { worked } from './examples.ts';

/** Three rows of the worked example: what each believes, what came, what that costs. */
export function drawTile(engine: Engine): string {
  const rows = worked.logits.flat().slice(0, 3);
  const targets = worked.targets.slice(0, rows.length);
  const classes = rows[0]?.length ?? 0;
  const { probabilities, rowLosses } = engine.crossEntropy({
    logits: new Float32Array(rows.flat()),
    rows: rows.length,
    classes,
    targets: new Int32Array(targets),
    reduction: 'none',
  });
  const pictures = targets.map((target, row) => {
    const frame = { x: 0, y: row * 24, width: 120, height: 20 };
    const shares = probabilities.subarray(row * classes, (row + 1) * classes);
    const [cell] = barFrames([1], frame, 1);
    const width = (cell?.width ?? 0) / 0.64 / classes;
    const middle = frame.y + 11;
    return [
      bars(shares, { ...frame, y: frame.y + 2, height: 18 }, 1),
      outline({ x: target * width + 1, y: frame.y + 1, width: width - 2, height: 20 }, 'target'),
      arrow({ x: 130, y: middle }, { x: 150, y: middle }),
      box({ x: 158, y: middle - 4, width: 40 * (rowLosses[row] ?? 0), height: 8 }, 'loss'),
    ].join('');
  });
  return tile(...pictures);
}
