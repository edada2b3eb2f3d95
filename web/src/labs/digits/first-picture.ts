import { decodeView } from '../instant/first-view.ts';
import data from './generated/first-picture.json';
import type { DigitsFacts } from './digits-protocol.ts';
import type { Read } from './answer.ts';

export interface FirstPicture {
  readonly facts: DigitsFacts;
  readonly image: Uint8Array;
  readonly label: number;
  readonly answer: Read;
}

/** What the engine computed at build time: the default run before its first update. */
export const firstPicture = decodeView(data) as FirstPicture;
