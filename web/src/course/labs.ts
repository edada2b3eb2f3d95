import { withTexts } from '../i18n/language.ts';
import type { LabEntry } from '../labs/shared/lab-element.ts';
import { folders } from './generated/labs.ts';

const [first, ...others] = folders;

const entry = ({ name, declaration, load }: (typeof folders)[number]): LabEntry => ({
  name,
  ...declaration,
  load: () => withTexts(load()).then(({ lab }) => lab),
});

/** Every lab, in the order of the navigation; the first is the front page. */
export const labs: readonly [LabEntry, ...LabEntry[]] = [entry(first), ...others.map(entry)];

/** Those that are shown in lists. */
export const listedLabs: readonly LabEntry[] = labs.filter(({ listed }) => listed);
