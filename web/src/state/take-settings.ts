import { parseSettings, type Problem, type Settings, type SettingsTable } from './settings.ts';

/** Takes what `table` names out of `parameters`, and leaves the rest to whom it concerns. */
export function takeSettings<Table extends SettingsTable>(
  table: Table,
  parameters: URLSearchParams,
): { readonly settings: Settings<Table> | null; readonly problems: readonly Problem[] } {
  const ours = new URLSearchParams();
  for (const name of Object.keys(table)) {
    const text = parameters.get(name);
    if (text !== null) ours.set(name, text);
    parameters.delete(name);
  }
  return parseSettings(table, ours);
}
