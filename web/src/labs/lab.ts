import { LitElement } from 'lit';
import type { Language } from '../i18n/language.ts';
import type { Problem, SettingsTable } from '../state/settings.ts';
import type { Takeaway } from './takeaway.ts';

/** What the page needs to know of a lab before its code is loaded. */
export interface LabEntry {
  /** Its name in the address. */
  readonly name: string;
  readonly title: Readonly<Record<Language, string>>;
  load(): Promise<LabDefinition>;
}

export interface LabDefinition {
  /** Tag of the custom element, which is registered once `load` has settled. */
  readonly tag: string;
  readonly settings: SettingsTable;
  /** What is wrong between settings that are each in range, such as two lists of unlike lengths. */
  check?(settings: Readonly<Record<string, unknown>>): readonly Problem[];
  /** Words for the `custom` refusals of its settings. */
  describe(message: string): string;
}

/**
 * A lab takes its settings from the page and fires `settings-change` with the whole new settings
 * when the reader changes one.
 */
export interface LabElement extends LitElement {
  settings: Readonly<Record<string, unknown>>;
  /** Whether it begins by itself, where motion is welcome; read when the lab is connected. */
  autoplay: boolean;
  /** What plays in it; fires `player-change` at the lab whenever any of it has changed. */
  readonly player: Player;
  /** What can be taken away from it. */
  readonly take: () => Promise<Takeaway>;
  /** What went wrong, where that is said on the page. */
  readonly trouble: { readonly reason: string } | null;
  /** Settles when the engine's numbers stand on the page, or when it is said why they do not. */
  readonly ready: Promise<void>;
}

/** Something in a lab asks the page around it to show another; the page answers with `opened`. */
export interface LabWish {
  readonly lab: string;
  readonly parameters: URLSearchParams;
  opened?: Promise<LabElement | undefined>;
}

/** The event `lab-request`. */
export type LabRequest = CustomEvent<LabWish>;

export type SettingsChange = CustomEvent<Readonly<Record<string, unknown>>>;

export type RunStatus = 'idle' | 'playing' | 'paused' | 'done' | 'error';

/** A run that trains, or a demonstration: goes step by step from 0 to `total`. */
export interface Player {
  readonly status: RunStatus;
  readonly update: number;
  readonly total: number;
  /** Loss before the last update, in nats; null before the first, and where nothing trains. */
  readonly loss: number | null;
  /** Settles when what was asked for last is shown; rejects if it is refused. */
  settled(): Promise<void>;
  play(): Promise<void>;
  pause(): Promise<void>;
  step(count?: number): Promise<void>;
  seek(update: number): Promise<void>;
}

/** The read-only hook of a run, for tests, scripts and the curious. */
export interface RunHook extends Player {
  losses(): readonly number[];
  digest(): Promise<string>;
  reset(): Promise<void>;
}

export function isLab(element: unknown): element is LabElement {
  return element instanceof LitElement && 'settings' in element && 'player' in element;
}

/** A lab that trains offers its run to the hook; once it is `ready` the run can be driven. */
export interface TrainingLab extends LabElement {
  readonly run: RunHook;
}

export function trains(lab: LabElement): lab is TrainingLab {
  return 'run' in lab;
}
