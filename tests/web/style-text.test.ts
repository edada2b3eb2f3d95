// What the builds make of the lengths in our style sheets.
import { expect, test } from 'vitest';
import { changeLiterals, documentStyle, elementStyle, inLine } from '../../web/build/style-text.ts';

test('a document follows the root’s font size in all but hairlines, and at its own breakpoints', () => {
  expect(documentStyle('a{font:13px/1.5 x;margin:-6px 0 2px;border:1.5px solid}')).toBe(
    'a{font:.8125rem/1.5 x;margin:-.375rem 0 2px;border:1.5px solid}',
  );
  expect(documentStyle('@media (max-width: 760px) { a { width: calc(100% - 14px); } }')).toBe(
    '@media (max-width:47.5rem){a{width:calc(100% - .875rem)}}',
  );
});

test('white space goes, but not where it means something', () => {
  expect(documentStyle("/* why */\n  a :hover ,\n  b > c {\n    content: ' ; ';\n  }\n")).toBe(
    " a :hover,b>c{content:' ; '}",
  );
});

test('names, colours and images are no lengths', () => {
  const css = 'a{color:#12px;--w-14px:0;x:var(--w-14px)}';
  expect(documentStyle(css)).toBe(css);
});

test('an element follows what its host says, and its container’s own em', () => {
  expect(elementStyle('@container surprisal (max-width: 760px) { a { width: 8px } }')).toBe(
    '@container surprisal (max-width: 47.5em) { a { width: calc(.5 * var(--surprisal-rem)) } }',
  );
});

test('only the literals of a tag change, around what stands in them', () => {
  const code = 'const a = css`x{y:${z}}p{q:8px}`; const b = `8px`; const c: string = html`8px`;';
  const css = documentStyle;
  expect(changeLiterals(code, { css })).toBe(code.replace('q:8px', 'q:.5rem'));
  expect(() => changeLiterals('css`a{width:${8}px}`', { css })).toThrow('one number');
});

test('a template keeps its words apart', () => {
  const code = 'html`<p>\n    a  b\n    <b>${c}</b>\n  </p>`';
  expect(changeLiterals(code, { html: inLine })).toBe('html`<p> a  b <b>${c}</b> </p>`');
});
