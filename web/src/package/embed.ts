/** `surprisal/embed`: what a page and an embedded lab say to each other. */
export * from '../embed/messages.ts';
