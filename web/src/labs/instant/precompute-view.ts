import type { InstantModule, LoadedInstantEngine } from '../../engine/instant.ts';
import { defaults, type Settings, type SettingsTable } from '../../state/settings.ts';

/** What the build computes with the engine for an instant lab: its view at the defaults. */
export function precomputeView<Table extends SettingsTable, View>(
  compute: (engine: InstantModule, settings: Settings<Table>) => View,
  settings: Table,
): (engine: LoadedInstantEngine) => View {
  return ({ labs }) => compute(labs, defaults(settings));
}
