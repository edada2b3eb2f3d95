import type { settings } from '../course/generated/settings.ts';
import type { LabState } from '../embed/messages.ts';
import type { Setting, SettingsTable } from '../state/settings.ts';

type Camel<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Name;
/** HTML gives `hidden` a meaning of its own, so that setting is `hiddenSize`. */
type PropertyName<Name extends string> = Name extends 'hidden' ? 'hiddenSize' : Camel<Name>;

/** The settings of a lab as properties; a text is read as in an address. */
export type SettingProperties<Table extends SettingsTable> = {
  [Name in keyof Table & string as PropertyName<Name>]: Table[Name] extends Setting<infer Value>
    ? Value
    : never;
};

/** What the events carry in their `detail`. */
export interface LabEvents {
  /** The lab's numbers stand on the page. */
  ready: CustomEvent<LabState>;
  /** Something was refused or failed; what was there before stays. */
  error: CustomEvent<{ readonly message: string }>;
  /** It takes another size, in CSS pixels. */
  resize: CustomEvent<{ readonly width: number; readonly height: number }>;
  /** A setting or the status has changed. */
  state: CustomEvent<LabState>;
  /** The run has gone on; at most one for each animation frame. Losses are in nats. */
  step: CustomEvent<{ readonly update: number; readonly loss: number | null }>;
  /** The run is at its end. */
  done: CustomEvent<{ readonly update: number; readonly loss: number | null }>;
}

/** What every lab's element can do. */
export interface SurprisalElement extends HTMLElement {
  theme: 'auto' | 'light' | 'dark';
  /** Parts that are not shown, between spaces: opening controls inspector formula code tables try more share. */
  hide: string;
  /** `off`: does not begin by itself. */
  autoplay: string;
  /** The lab's name in an address, such as `train`. */
  readonly lab: string;
  /** Every setting by its name in an address. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Settles when the lab's numbers stand on the page, or when it is said why they do not. */
  readonly ready: Promise<void>;
  /** Status, update, loss and every setting as it is now. */
  getState(): LabState;
  /** The whole run, as in the file that the menu saves; rejects where nothing trains. */
  getRun(): Promise<unknown>;
  /** Plays, from the start again if it was at the end. */
  play(): Promise<void>;
  /** Rests. */
  pause(): Promise<void>;
  /** Goes on by `count` updates, 1 if absent, and rests. */
  step(count?: number): Promise<void>;
  /** Goes to the state after `update` updates, exactly, and rests. */
  seek(update: number): Promise<void>;
  /** Settles when the settings as they are now stand on the page; rejects if the engine refuses them. */
  settled(): Promise<void>;
  addEventListener<Name extends keyof LabEvents>(
    type: Name,
    listener: (this: this, event: LabEvents[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

/** Every element by its tag. */
export type LabTags = {
  [Name in keyof typeof settings as `surprisal-${Name}`]: SurprisalElement &
    SettingProperties<(typeof settings)[Name]>;
};
