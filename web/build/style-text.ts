import { parseSync, Visitor, type Plugin } from 'vite';

/** Thinner than this is a line, an edge or a gap between two, and stays as it is. */
const leastText = 4;
/** The root's font size, unless the reader has asked for another in the settings of the browser. */
const base = 16;

const string = /("[^"\n]*"|'[^'\n]*')/;
const length = /(?<![\w.#-])(-?)(\d*\.?\d+)px\b/g;
const condition = /@(media|container)[^{]+/g;

const short = (value: number): string => String(value).replace(/^0\./, '.');

/** Style text with every length from 4 px on written by `write`, which is given sixteenths. */
function scaled(css: string, write: (size: string) => string): string {
  return css.replace(length, (found, sign: string, digits: string) =>
    Number(digits) < leastText ? found : write(`${sign}${short(Number(digits) / base)}`),
  );
}

/** Without the white space and the comments that only we read. */
function compact(css: string): string {
  return css
    .replace(/\/\*[^]*?\*\//g, '')
    .split(string)
    .map((piece, i) =>
      i % 2 === 1
        ? piece
        : piece
            .replace(/\s+/g, ' ')
            .replace(/ ?([{};,>]) ?/g, '$1')
            .replace(/: /g, ':')
            .replace(/;}/g, '}'),
    )
    .join('');
}

/** For a document of our own: lengths in `rem`, so that they follow the reader's text size. */
export function documentStyle(css: string): string {
  return compact(scaled(css, (size) => `${size}rem`));
}

/**
 * For an element in a page that is not ours, whose root may have any font size: lengths in the
 * `--surprisal-rem` that its host sets to the reader's own. A container is asked in its own `em`,
 * since its condition can read no property.
 */
export function elementStyle(css: string): string {
  return scaled(
    css.replace(condition, (found) => scaled(found, (size) => `${size}em`)),
    (size) => `calc(${size} * var(--surprisal-rem))`,
  );
}

/** Line breaks and what indents the next line, as the one space that a browser shows for them. */
export const inLine = (html: string): string => html.replace(/\s*\n\s*/g, ' ');

type Change = (text: string) => string;

/** One of our scripts with the text of its literals put through what `changes` has for their tag. */
export function changeLiterals(code: string, changes: Readonly<Record<string, Change>>): string {
  const pieces: { start: number; end: number; text: string }[] = [];
  const { program } = parseSync('styles.ts', code);
  new Visitor({
    TaggedTemplateExpression({ tag, quasi }) {
      const change = tag.type === 'Identifier' ? changes[tag.name] : undefined;
      if (change === undefined) return;
      for (const { start, value } of quasi.quasis) {
        const { raw } = value;
        if (raw.startsWith('px')) throw new Error('A length is written as one number.');
        const from = start + 1; // behind the quote or the brace
        pieces.push({ start: from, end: from + raw.length, text: change(raw) });
      }
    },
  }).visit(program);
  return pieces
    .sort((a, b) => b.start - a.start)
    .reduce((text, piece) => text.slice(0, piece.start) + piece.text + text.slice(piece.end), code);
}

/**
 * Our style sheets say in pixels how large things are beside text of 16 px. Built, they follow the
 * size that the reader has chosen in the settings of the browser: text, its lines, the room around
 * it, and the widths at which the layout changes. Hairlines stay hairlines.
 */
export function readersTextSize(css: Change, html: Change = (text) => text): Plugin {
  return {
    name: 'surprisal:readers-text-size',
    enforce: 'pre',
    transform(code, id) {
      const [path = ''] = id.split('?');
      if (!path.includes('/web/src/')) return null;
      if (path.endsWith('.css')) return css(code);
      return path.endsWith('.ts') ? changeLiterals(code, { css, html }) : null;
    },
  };
}
