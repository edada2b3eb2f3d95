import type { Palette } from '../../charts/palette.ts';
import { document, element, fit, margin, room, text, titleRoom, top } from './svg.ts';
import { named, parted } from '../../i18n/marks.ts';

/** The distributions after every word of one sentence. */
export interface SentencePicture {
  readonly words: readonly string[];
  readonly target: string;
  /** What is said of the target, such as p and −log p at the end. */
  readonly said: string;
  /** For every word of the sentence, p of every word of the vocabulary. */
  readonly probabilities: readonly ArrayLike<number>[];
}

export interface DistributionsPicture {
  readonly title: string;
  readonly vocabulary: readonly string[];
  readonly sentences: readonly SentencePicture[];
}

const line = 16;
const thick = 10;
const track = 120;
const gap = 20;

/** Thin bars, 0 to 1: for every sentence a column for each word, a row for each word expected. */
export function distributionsSvg(
  { title, vocabulary, sentences }: DistributionsPicture,
  palette: Palette,
): string {
  const label = Math.min(160, Math.max(0, ...vocabulary.map((word) => room(word, 12))));
  const left = margin + label + 12;
  const widest = Math.max(1, ...sentences.map(({ words }) => words.length));
  const heads = sentences.map(({ words, target }) => `${words.join(' ')} → ${target}`);
  const width = Math.max(
    left + widest * (track + gap),
    titleRoom(title),
    ...sentences.map(
      ({ said }, i) => Math.min(900, room(heads[i] ?? '')) + room(said) + 4 * margin,
    ),
  );
  const parts: string[] = [];
  let y = top;
  sentences.forEach(({ words, target, said, probabilities }, index) => {
    parts.push(
      element('path', { d: `M${margin} ${y - 14}H${width - margin}`, stroke: palette.hair }),
      text(margin, y + 8, fit(heads[index] ?? '', width - room(said) - 3 * margin), {
        fill: palette.ink,
        'font-weight': 600,
      }),
      text(width - margin, y + 8, said, { fill: palette.soft, 'text-anchor': 'end' }),
    );
    y += 28;
    words.forEach((word, column) =>
      parts.push(
        text(left + column * (track + gap), y + 4, fit(word, track, 12), {
          fill: palette.soft,
          'font-size': 12,
        }),
      ),
    );
    y += 12;
    vocabulary.forEach((word, row) => {
      const marked = word === target;
      parts.push(
        text(margin, y + thick - 1, fit(word, label, 12), {
          fill: marked ? palette.target : palette.soft,
          'font-size': 12,
          ...(marked ? { 'font-weight': 600 } : {}),
        }),
      );
      words.forEach((_, column) => {
        const p = probabilities[column]?.[row] ?? Number.NaN;
        const x = left + column * (track + gap);
        parts.push(
          element('rect', {
            x,
            y,
            width: track * (Number.isNaN(p) ? 0 : p),
            height: thick,
            fill: palette.probability,
          }),
          element('path', { d: `M${x} ${y - 2}v${thick + 4}`, stroke: palette.hair }),
        );
        if (marked)
          parts.push(
            element('rect', {
              x,
              y,
              width: track,
              height: thick,
              fill: 'none',
              stroke: palette.target,
              'stroke-width': 1.5,
            }),
          );
      });
      y += line;
    });
    y += 32;
  });
  const description = parted(sentences.map(({ said }, i) => named(heads[i] ?? '', said)));
  return document({ width, height: y - 16, title, description, palette }, parts.join(''));
}
