import type { Engine } from '../../engine/engine.ts';
import type { LabEngine } from '../../engine/lab-types.ts';
import { defaults, type Settings, type SettingsTable } from '../../state/settings.ts';

/** What the build computes with the engine for an instant lab: its view at the defaults. */
export function precomputeView<Table extends SettingsTable, View>(
  compute: (engine: LabEngine, settings: Settings<Table>) => View,
  settings: Table,
): (engine: Engine) => View {
  return ({ labs }) => compute(labs, defaults(settings));
}
