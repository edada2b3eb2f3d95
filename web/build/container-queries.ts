import type { Plugin } from 'vite';

/**
 * The page and its frames are as wide as the window; an element is as wide as its place in a page
 * that is not ours. What our style sheets ask of the window's width is asked of the element's there.
 */
export const containerQueries: Plugin = {
  name: 'surprisal:container-queries',
  enforce: 'pre',
  transform(code, id) {
    if (!id.includes('/web/src/')) return null;
    return code.replaceAll(/@media \((max|min)-width:/g, '@container surprisal ($1-width:');
  },
};
