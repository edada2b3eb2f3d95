// Numbers as the page shows them, and as programs read them.

/** One piece of a text, and what stands for it elsewhere. */
export interface Exchange {
  readonly at: number;
  readonly from: string;
  readonly to: string;
}

/** A true minus before a number, and a thin space between groups of digits. */
const typographic = /−(?=[\d.∞])|(?<=\d)[\u2009\u202f](?=\d)/g;
/** Infinity by itself, as in a cell of a table. */
const endless = /^(\s*)([−-]?)∞(\s*)$/;

/** What has to be exchanged in `text`, from its end to its start; `next` is what follows it. */
export function plainExchanges(text: string, next = ''): readonly Exchange[] {
  const found: Exchange[] = [];
  const infinity = next === '' ? endless.exec(text) : null;
  if (infinity !== null) found.push({ at: text.indexOf('∞'), from: '∞', to: 'inf' });
  for (const { index, 0: from } of (text + next).matchAll(typographic))
    if (index < text.length) found.push({ at: index, from, to: from === '−' ? '-' : '' });
  return found.sort((a, b) => b.at - a.at);
}

/** The text with numbers that Python and spreadsheets read: `−1.5e−7` is `-1.5e-7`. */
export function plainNumbers(text: string): string {
  return plainExchanges(text).reduce(
    (plain, { at, from, to }) => plain.slice(0, at) + to + plain.slice(at + from.length),
    text,
  );
}
