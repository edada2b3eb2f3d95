import { readFileSync } from 'node:fs';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`fixtures/nasty/${name}.json`, import.meta.url), 'utf8'));

/** Each is a text, or one with how many times over. */
const kinds = read('strings') as Record<string, readonly (string | readonly [string, number])[]>;

/** Which texts are a number from −1e30 to 1e30, and which number. */
export const nastyNumbers = read('numbers') as {
  readonly accepted: Readonly<Record<string, number>>;
  readonly refused: readonly string[];
};

/** Texts that no field, address or paste box may be broken by. */
export const nasty: readonly string[] = [
  ...new Set([
    ...Object.values(kinds)
      .flat()
      .map((entry) => (typeof entry === 'string' ? entry : entry[0].repeat(entry[1]))),
    ...Object.keys(nastyNumbers.accepted),
    ...nastyNumbers.refused,
  ]),
];
