import type { LabDefinition } from '../labs/shared/lab-element.ts';
import { parseSettings, type Problem } from '../state/settings.ts';

export type LabSettings = Readonly<Record<string, unknown>>;

/** All or nothing: settings from texts, each by itself and all together. */
export function readSettings(
  definition: LabDefinition,
  parameters: URLSearchParams,
): { readonly settings: LabSettings | null; readonly problems: readonly Problem[] } {
  const parsed = parseSettings(definition.settings, parameters);
  if (parsed.settings === null) return parsed;
  const problems = definition.check?.(parsed.settings) ?? [];
  return { settings: problems.length === 0 ? parsed.settings : null, problems };
}
