import { defaultRun } from '../../engine/default-run.ts';
import type { LoadedInstantEngine } from '../../engine/instant.ts';
import { arrow, label, tile } from '../shared/tile-drawing.ts';

/** As many predictions as there is room for. */
const shown = 2;

/** After each word of a sentence comes the next one. */
export function drawTile({ labs }: LoadedInstantEngine): string {
  const sentence = defaultRun.sentences[0]?.slice(1) ?? [];
  const { vocabulary, tokens } = labs.tokenize(sentence.join(' '), 'words');
  const serif = { 'font-family': 'var(--serif)', 'font-size': 22 };
  return tile(
    ...labs
      .windows([tokens])
      .slice(0, shown)
      .map(({ context, target, position }) => {
        const x = 82 * position;
        return [
          label({ x, y: 20 }, vocabulary[context.at(-1) ?? 0] ?? '', 'ink', {
            ...serif,
            class: 'ink',
          }),
          arrow({ x: x + 32, y: 27 }, { x: x + 78, y: 46 }),
          label({ x: x + 82, y: 64 }, vocabulary[target] ?? '', 'target', {
            ...serif,
            class: 'target',
            'font-weight': 600,
          }),
        ].join('');
      }),
  );
}
