import { defaultRun } from '../../engine/default-run.ts';
import type { Engine } from '../../engine/engine.ts';
import { dot, label, line, tile, within } from '../shared/tile-drawing.ts';

/** The loss of the default run: of each sentence, and its mean over each epoch. */
export function drawTile(engine: Engine): string {
  const run = engine.createRnnRun(defaultRun);
  try {
    run.step(run.totalUpdates);
    const { uniform } = engine.lossFloor(defaultRun.sentences, defaultRun.mode);
    const [losses, means] = [run.losses(), run.epochLosses()];
    const frame = { x: 0, y: 6, width: 204, height: 62 };
    const place = within(frame, [0, means.length - 1], [0, uniform]);
    const every = run.updatesPerEpoch;
    const ofSentence = (sentence: number): string =>
      line(
        Array.from(means, (_, epoch) => place(epoch, losses[epoch * every + sentence] ?? 0)),
        'loss',
        { width: 1, opacity: 0.45 },
      );
    const last = place(means.length - 1, means.at(-1) ?? 0);
    return tile(
      line([place(0, uniform), place(means.length - 1, uniform)], 'reference', {
        width: 1,
        dash: '2 3',
      }),
      line([place(0, 0), place(means.length - 1, 0)], 'soft', { width: 1 }),
      ...Array.from({ length: every }, (_, sentence) => ofSentence(sentence)),
      line(
        Array.from(means, (mean, epoch) => place(epoch, mean)),
        'loss',
      ),
      dot(last, 'loss'),
      label({ x: 204, y: 20 }, `ln ${run.vocabulary.length}`, 'soft', { 'text-anchor': 'end' }),
    );
  } finally {
    run.delete();
  }
}
