const marks: Readonly<Record<string, string>> = { ' ': '␣', '\n': '↵', '\r': '␍', '\t': '⇥' };

/** A token as one can see it: a space has a mark, a combining letter something to stand on. */
export function visible(token: string): string {
  const mark = marks[token];
  if (mark !== undefined) return mark;
  if (/^\p{M}+$/u.test(token)) return `◌${token}`;
  if (!/^[\p{C}\p{Z}]+$/u.test(token)) return token;
  return Array.from(
    token,
    (one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  ).join(' ');
}

/** Between isolates, so that the direction of the reader's text does not turn ours round. */
export function isolated(token: string): string {
  return `\u2068${visible(token)}\u2069`;
}
