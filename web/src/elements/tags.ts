import { setShareBase } from '../platform/share-base.ts';
import { labs } from '../course/labs.ts';
import { followPageLanguage } from './page-language.ts';
import { labTag, type LabTagClass } from './lab-element.ts';
import { tables } from './tables.ts';

/** The class of every element, by its tag: `surprisal-train`, `surprisal-softmax`, … */
export const tags: Readonly<Record<string, LabTagClass>> = Object.fromEntries(
  labs.flatMap((entry) => {
    const table = tables[entry.name];
    return table === undefined ? [] : [[`surprisal-${entry.name}`, labTag(entry, table)]];
  }),
);

// An element's page is not the labs' page: it has no address to share until it is given one.
setShareBase(null);

/** Registers every element that is not registered yet: two copies on one page do no harm. */
export function defineElements(): void {
  if (typeof document === 'undefined') return; // Lit gives Node a `customElements`, but no page
  followPageLanguage();
  for (const [tag, element] of Object.entries(tags))
    if (customElements.get(tag) === undefined) customElements.define(tag, element);
}
