/** The user's mistake: its message is one line, and the process ends with status 2. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
}
