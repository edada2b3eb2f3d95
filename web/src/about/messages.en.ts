export const messages = {
  title: 'About Surprisal',
  what: 'Surprisal is −log p: how surprised a model is by what really happened. Every number on this page is computed here, in your browser, by C++ compiled to WebAssembly; the same seed gives PyTorch’s numbers.',
  private:
    'Nothing you type, draw or drop leaves this page. It keeps your language and your choice of light or dark in this browser, and, where it is hosted, its own files, so that it opens without a network.',
  version: 'Version {version}, under the MIT licence.',
  heading: 'What it is made with',
  why: 'The work of others that is part of the page, its engine, its command line or its package, and what its authors allow.',
  source: 'Source',
} as const;

export type AboutMessage = keyof typeof messages;
