import { withTexts } from '../i18n/language.ts';
import type { LabEntry } from '../labs/shared/lab-element.ts';
import { folders } from './generated/labs.ts';

const [first, ...others] = folders;

const entry = ({ name, declaration, load }: (typeof folders)[number]): LabEntry => ({
  name,
  ...declaration,
  load: () => withTexts(load()).then(({ lab }) => lab),
});

/** Every lab, in reading order. */
export const labs: readonly [LabEntry, ...LabEntry[]] = [entry(first), ...others.map(entry)];

/** Those that are shown in lists. */
export const listedLabs: readonly LabEntry[] = labs.filter(({ listed }) => listed);

/** The front page. */
export const home: LabEntry = labs.find(({ home }) => home === true) ?? labs[0];

const named = new Map(labs.map((lab) => [lab.name, lab]));

/** The labs that one goes on from, as far as they stand in lists. */
export const foundations = ({ buildsOn }: LabEntry): readonly LabEntry[] =>
  buildsOn.flatMap((name) => named.get(name) ?? []).filter(({ listed }) => listed);

/** What is read before a lab and after it. */
export function neighbours(lab: LabEntry): {
  readonly before?: LabEntry;
  readonly after?: LabEntry;
} {
  const place = labs.indexOf(lab);
  const before = labs.slice(0, place).findLast(({ listed }) => listed);
  const after = labs.slice(place + 1).find(({ listed }) => listed);
  return { ...(before && { before }), ...(after && { after }) };
}
