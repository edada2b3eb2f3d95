import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { setShareBase, shareBase } from '../../web/src/platform/share-base.ts';
import { elementSnippet, escapeHtml, iframeSnippet } from '../../web/src/export/snippets.ts';

/** As a browser reads an attribute. */
const unescape = (text: string): string =>
  text
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

test('any text survives as an attribute, and ends none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const escaped = escapeHtml(text);
      expect(escaped).not.toMatch(/[<>"'\r\n\t]/);
      expect(unescape(escaped)).toBe(text);
    }),
  );
});

test('a frame is lazy, named and sandboxed', () => {
  const snippet = iframeSnippet('https://x.org/a%20b/embed.html#/train?seed=7&lr="1"', 'a "b"');
  expect(snippet).toContain(
    'src="https://x.org/a%20b/embed.html#/train?seed=7&amp;lr=&quot;1&quot;"',
  );
  expect(snippet).toContain(
    'title="a &quot;b&quot;" loading="lazy" sandbox="allow-scripts" allow="clipboard-write"',
  );
});

test('an element has the settings as its attributes', () => {
  const parameters = new URLSearchParams({ seed: '7', hidden: '32', sentences: 'a "b"\nc <d>' });
  expect(elementSnippet('x/define.js', 'train', parameters)).toBe(
    '<script type="module" src="x/define.js"></script>\n' +
      '<surprisal-train seed="7" hidden-size="32" sentences="a &quot;b&quot;&#10;c &lt;d&gt;"></surprisal-train>\n',
  );
});

describe('the addresses to share', () => {
  afterEach(() => {
    setShareBase(null);
  });

  test.each([
    ['https://x.org/a/', 'https://x.org/a/', 'https://x.org/a/embed.html'],
    [
      'https://x.org/a/index.html?x=1#/train',
      'https://x.org/a/index.html',
      'https://x.org/a/embed.html',
    ],
    [
      'https://x.org/a b/embed.html#/train',
      'https://x.org/a%20b/',
      'https://x.org/a%20b/embed.html',
    ],
    [
      'https://x.org/surprisal.html',
      'https://x.org/surprisal.html',
      'https://x.org/surprisal.html',
    ],
    ['https://x.org/a/embed?x=1#/train', 'https://x.org/a/', 'https://x.org/a/embed'],
    ['https://x.org/a/index#/train', 'https://x.org/a/index', 'https://x.org/a/embed.html'],
    ['https://x.org/a/embedding', 'https://x.org/a/embedding', 'https://x.org/a/embedding'],
    ['file:///tmp/surprisal.html#/x', 'file:///tmp/surprisal.html', 'file:///tmp/surprisal.html'],
  ])('of %s', (told, page, frame) => {
    setShareBase(told);
    expect(shareBase()).toEqual({ page, frame });
  });

  test('are left out where there are none', () => {
    setShareBase(null);
    expect(shareBase()).toBeNull();
    setShareBase('about:srcdoc');
    expect(shareBase()).toBeNull();
  });
});
