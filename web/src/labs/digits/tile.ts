import { defaultDigits } from '../../engine/default-digits.ts';
import type { Engine } from '../../engine/engine.ts';
import { element } from '../../export/svg/svg.ts';
import { arrow, barFrames, bars, outline, tile } from '../shared/tile-drawing.ts';

const images = 2000;
const epochs = 8;
/** Of an image, and of what has ink in it. */
const side = 28;
const inked = 20;
/** Of ink. */
const levels = [1, 2, 3, 4] as const;

/** A test image, and how a network reads it that has learnt from some others. */
export function drawTile({ digits }: Engine): string {
  const draw = (split: 'train' | 'test', count: number) => {
    const drawing = digits.createSyntheticDigits(0, split, count);
    drawing.draw(count);
    return drawing.finish();
  };
  const test = draw('test', 1);
  const run = digits.createDigitsRun({ ...defaultDigits, epochs }, draw('train', images), test);
  run.step(run.totalUpdates);
  const image = test.image(0);
  const { probabilities } = run.classify(image);
  run.delete();
  const label = test.labels()[0] ?? 0;
  const ink = levels.map((level) =>
    element('path', {
      class: 'logit',
      fill: 'currentColor',
      opacity: level / levels.length,
      transform: `scale(${68 / inked}) translate(${(inked - side) / 2} ${(inked - side) / 2})`,
      d: Array.from(image, (value, index) =>
        Math.round((levels.length * value) / 255) === level
          ? `M${index % side} ${Math.floor(index / side)}h1v1h-1z`
          : '',
      ).join(''),
    }),
  );
  const frame = { x: 110, y: 4, width: 106, height: 64 };
  const [whole] = barFrames(Array(10).fill(1), frame, 1).slice(label, label + 1);
  return tile(
    ...ink,
    arrow({ x: 80, y: 36 }, { x: 100, y: 36 }),
    bars(probabilities, frame, 1),
    whole === undefined ? '' : outline(whole, 'target'),
  );
}
