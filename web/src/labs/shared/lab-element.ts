import { LitElement } from 'lit';
import type { ExportSource } from '../../export/export-source.ts';
import type { DescribedSettings } from '../../state/described-settings.ts';
import type { Player, RunHook } from '../../state/player.ts';
import type { Depth } from './folds.ts';
import type { LabDeclaration } from './lab-declaration.ts';

/** A lab before its code is loaded. */
export interface LabEntry extends LabDeclaration {
  /** Its name in the address. */
  readonly name: string;
  load(): Promise<LabDefinition>;
}

/** A lab whose code is loaded. */
export interface LabDefinition extends DescribedSettings {
  /** Tag of the custom element, which is registered once `load` has settled. */
  readonly tag: string;
}

/**
 * A lab takes its settings from the page and fires `settings-change` with the whole new settings
 * when the reader changes one.
 */
export interface LabElement extends LitElement {
  settings: Readonly<Record<string, unknown>>;
  /** How much of it stands open. */
  depth: Depth;
  /** Whether it begins by itself, where motion is welcome; read when the lab is connected. */
  autoplay: boolean;
  /**
   * Whether it is kept as it is while it is out of the document, to be shown again; what it takes
   * for that is let go once it is not.
   */
  isKept: boolean;
  /** What plays in it; fires `player-change` at the lab whenever any of it has changed. */
  readonly player: Player;
  /** What can be taken away from it. */
  readonly exportSource: () => Promise<ExportSource>;
  /** What went wrong, where that is said on the page. */
  readonly trouble: { readonly reason: string } | null;
  /** Settles when the engine's numbers stand on the page, or when it is said why they do not. */
  readonly ready: Promise<void>;
}

export type SettingsChange = CustomEvent<Readonly<Record<string, unknown>>>;

export function isLab(element: unknown): element is LabElement {
  return element instanceof LitElement && 'settings' in element && 'player' in element;
}

/** A lab that trains offers its run to the hook; once it is `ready` the run can be driven. */
export interface TrainingLabElement extends LabElement {
  readonly run: RunHook;
}

export function trains(lab: LabElement): lab is TrainingLabElement {
  return 'run' in lab;
}
