import type { LabEntry } from '../labs/shared/lab-element.ts';
import { parseFragment } from '../state/fragment.ts';
import { parseSettings, type SettingsTable } from '../state/settings.ts';
import { home, labs } from './labs.ts';
import { readSettings } from './read-settings.ts';

/** What the fragment of an address asks for. */
export interface Link {
  readonly entry: LabEntry;
  readonly parameters: URLSearchParams;
  /** A lab was asked for that there is not, and this is its name. */
  readonly unknown: string | null;
  /** Something of it is refused, however it is read. */
  readonly isRefused: boolean;
}

const entryOf = (lab: string): LabEntry | undefined =>
  lab === '' ? home : labs.find(({ name }) => name === lab);

/**
 * Reads a fragment as it is written; if that is refused, as mail and chat programs may have changed
 * it on its way. `beside` are settings that are not the lab's own.
 */
export async function readLink(fragment: string, beside: SettingsTable = {}): Promise<Link> {
  const { lab, parameters } = parseFragment(fragment);
  const entry = entryOf(lab);
  const written = {
    entry: entry ?? home,
    parameters: entry === undefined ? new URLSearchParams() : parameters,
    unknown: entry === undefined ? lab : null,
  };
  try {
    if (entry !== undefined && (parameters.size === 0 || (await takes(entry, parameters, beside))))
      return { ...written, isRefused: false };
    return (await mend(fragment, beside)) ?? { ...written, isRefused: true };
  } catch {
    return { ...written, isRefused: true }; // some code has not come; whoever opens the lab says so
  }
}

async function mend(fragment: string, beside: SettingsTable): Promise<Link | null> {
  const { mended } = await import('../links/mend.ts');
  const tableOf = async (name: string): Promise<SettingsTable | null> => {
    const found = entryOf(name);
    return found === undefined ? null : { ...(await found.load()).settings, ...beside };
  };
  for await (const place of mended(fragment, tableOf)) {
    const found = entryOf(place.lab);
    if (found !== undefined && (await takes(found, place.parameters, beside)))
      return { entry: found, parameters: place.parameters, unknown: null, isRefused: false };
  }
  return null;
}

async function takes(
  entry: LabEntry,
  parameters: URLSearchParams,
  beside: SettingsTable,
): Promise<boolean> {
  const own = new URLSearchParams();
  const others = new URLSearchParams();
  for (const [name, text] of parameters)
    (Object.hasOwn(beside, name) ? others : own).append(name, text);
  if (parseSettings(beside, others).settings === null) return false;
  return readSettings(await entry.load(), own).settings !== null;
}
