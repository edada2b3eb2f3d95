import { setShareBase } from '../platform/share-base.ts';
import { settings } from '../course/generated/settings.ts';
import { labs } from '../course/labs.ts';
import { followPageLanguage } from './page-language.ts';
import type { SettingsTable } from '../state/settings.ts';
import { labTag, type LabTagClass } from './lab-element.ts';

const tables: Readonly<Record<string, SettingsTable>> = settings;

/** The class of every element, by its tag: `surprisal-train`, `surprisal-softmax`, … */
export const tags: Readonly<Record<string, LabTagClass>> = Object.fromEntries(
  labs.map((entry) => [`surprisal-${entry.name}`, labTag(entry, tables[entry.name] ?? {})]),
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
