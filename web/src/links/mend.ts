import type { Setting, SettingsTable } from '../state/settings.ts';
import type { Place } from '../state/fragment.ts';
import {
  decoded,
  isQuotedPrintable,
  withoutEntities,
  withoutEntityAfter,
  withoutMarks,
  withoutQuotedPrintable,
  withoutSpaces,
} from './distortions.ts';
import { mendValue } from './mend-value.ts';
import { isTracker } from './trackers.ts';

/** Longer than any link that a program passes on. */
const longest = 20_000;

/**
 * What the fragment of a link may have been before mail and chat programs changed it, the likeliest
 * first: readings whose lab there is, and all of whose settings are taken one by one.
 */
export async function* mended(
  fragment: string,
  tableOf: (lab: string) => Promise<SettingsTable | null>,
): AsyncGenerator<Place, void> {
  if (fragment.length > longest) return;
  for (const text of new Set(readings(fragment))) {
    const { lab, query } = split(text);
    const table = await tableOf(lab);
    const parameters = table === null ? null : mendQuery(query, table);
    if (parameters !== null) yield { lab, parameters };
  }
}

/** `?`, `=` and `&` that were encoded between names and values, and not within values. */
function betweenDecoded(text: string): string {
  return text
    .replace(/%3F(?=[a-z][\w-]*(?:=|%3D))/iu, '?')
    .replace(/%26(?=[a-z][\w-]*(?:=|%3D))/giu, '&')
    .replace(/(?<=[?&][a-z][\w-]*)%3D/giu, '=');
}

/** Encoded up to three times; `%25` says that it was all of it, values too. */
function* readings(fragment: string): Generator<string> {
  let text = fragment;
  for (let times = 0; times <= 3; times += 1) {
    const plain = withoutEntities(withoutEntityAfter(text));
    if (isQuotedPrintable(plain)) yield withoutQuotedPrintable(plain);
    yield plain;
    if (!plain.includes('%25')) yield betweenDecoded(plain);
    text = decoded(text);
  }
  yield betweenDecoded(withoutEntities(fragment));
}

function split(text: string): { readonly lab: string; readonly query: string } {
  const [place = ''] = text.replace(/^[#!/\s]+/u, '').split('#');
  const mark = place.search(/[?&]/u);
  const lab = mark < 0 ? place : place.slice(0, mark);
  return {
    lab: withoutMarks(withoutSpaces(decoded(lab))).toLowerCase(),
    query: mark < 0 ? '' : place.slice(mark + 1),
  };
}

/** The settings of a query; null where a name is none, or a value is not taken. */
function mendQuery(query: string, table: SettingsTable): URLSearchParams | null {
  const parameters = new URLSearchParams();
  for (const pair of query.split(/[&?]+(?=[^=&?]*=)|&+|;(?=[a-z][\w-]*=)/iu)) {
    const mark = pair.indexOf('=');
    const written = withoutMarks(withoutSpaces(decoded(mark < 0 ? pair : pair.slice(0, mark))));
    if (written === '') continue;
    const [name, setting] = settingIn(table, written) ?? [];
    if (name === undefined || setting === undefined) {
      if (isTracker(written)) continue;
      return null;
    }
    const value = mendValue(setting, mark < 0 ? '' : pair.slice(mark + 1));
    if (value === null) return null;
    parameters.set(name, value);
  }
  return parameters;
}

function settingIn(
  table: SettingsTable,
  written: string,
): readonly [string, Setting<unknown>] | undefined {
  const all = Object.entries(table);
  const lower = written.toLowerCase();
  return (
    all.find(([name]) => name === written) ?? all.find(([name]) => name.toLowerCase() === lower)
  );
}
