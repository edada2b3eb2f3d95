import type { InstantModule, LoadedInstantEngine } from '../../engine/instant.ts';
import { defaults, type Settings, type SettingsTable } from '../../state/settings.ts';

/**
 * What the build computes with the engine for an instant lab: its view at the defaults. The parts
 * named in `below` are drawn further down the page, where nobody is before the engine has come:
 * they keep their numbers, but not their lines, which would be most of what is loaded first.
 */
export function precomputeView<Table extends SettingsTable, View extends object>(
  compute: (engine: InstantModule, settings: Settings<Table>) => View,
  settings: Table,
  below: readonly (keyof View)[] = [],
): (engine: LoadedInstantEngine) => View {
  return ({ labs }) => {
    const view = { ...compute(labs, defaults(settings)) };
    for (const part of below) view[part] = withoutLines(view[part]);
    return view;
  };
}

/** Fewer numbers than these are not a line. */
const fewest = 90;

function withoutLines<Value>(value: Value): Value;
function withoutLines(value: unknown): unknown {
  if (value instanceof Float32Array || value instanceof Float64Array)
    return value.length < fewest ? value : value.subarray(0, 0);
  if (Array.isArray(value))
    return value.length < fewest ? value.map((entry: unknown) => withoutLines(entry)) : [];
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [name, withoutLines(entry)]),
  );
}
