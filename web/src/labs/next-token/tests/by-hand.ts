import type { NextTokenSettings } from '../settings.ts';

type Counted = Pick<NextTokenSettings, 'text' | 'corpus' | 'model' | 'smoothing'>;

const cut = (text: string, { tokenizer }: NextTokenSettings['text']): string[] =>
  tokenizer === 'words' ? text.split(/\s+/u).filter((word) => word !== '') : Array.from(text);

export const tokensOf = ({ text }: Pick<Counted, 'text'>): string[] => cut(text.text, text);

/** P of each next token of the line, counted in plain JavaScript. */
export function byHand({ text, corpus, model, smoothing }: Counted): number[] {
  const counted = cut(corpus, text);
  const line = cut(text.text, text);
  const size = new Set([...counted, ...line]).size;
  const added = smoothing ? 1 : 0;
  return line.slice(1).map((next, i) => {
    const followers =
      model === 'unigram'
        ? counted
        : counted.filter((_, at) => at > 0 && counted[at - 1] === line[i]);
    const all = followers.length + added * size;
    return all === 0 ? 0 : (followers.filter((one) => one === next).length + added) / all;
  });
}
