import type { RunLabsRequest } from '../export/lab-request.ts';
import { defaults, formatSettings, type Problem } from '../state/settings.ts';
import {
  isLab,
  type LabDefinition,
  type LabElement,
  type LabEntry,
  type SettingsChange,
} from '../labs/shared/lab-element.ts';
import { begunRun, type BegunRun } from './begun-runs.ts';
import { LeftLabs } from './left-labs.ts';
import { labs } from './labs.ts';
import { readSettings, type LabSettings } from './read-settings.ts';

/** Whether two settings stand in an address alike. */
const isSame = (
  { settings: table }: LabDefinition,
  one: LabSettings | null,
  other: LabSettings,
): boolean =>
  one !== null && String(formatSettings(table, one)) === String(formatSettings(table, other));

/** What a lab is told before it is connected. */
export type Prepare = (element: LabElement) => void;

/** How an address is opened, beside the lab's settings. */
export interface Opening {
  /** What is wrong with it. */
  readonly beside?: readonly Problem[];
  readonly isRefused?: boolean;
  /** The reader comes from a page that is no lab: the lab from before has been left too. */
  readonly isReturn?: boolean;
}

/**
 * The lab on show, and the settings it stands at: read from texts (an address, attributes, a
 * message), or changed by the reader. What is refused leaves everything as it was.
 */
export class MountedLab {
  entry: LabEntry;
  definition: LabDefinition | undefined;
  element: LabElement | undefined;
  settings: LabSettings = {};
  problems: readonly Problem[] = [];
  /** Why the lab's code could not be loaded. */
  failure: string | null = null;
  /** Something of the address was refused, and the reader has changed nothing since. */
  isRefused = false;
  /** The lab on show stands as the reader has left it. */
  isBack = false;
  /** Settles when the numbers of the lab on show stand on the page. */
  ready: Promise<void>;
  readonly #onChange: () => void;
  readonly #prepare: Prepare;
  readonly #left = new LeftLabs();
  #settle: () => void = () => undefined;
  /** Counts what was asked for: an answer that comes late is not shown. */
  #asked = 0;

  /** `onChange` is called whenever any of this has changed. */
  constructor(entry: LabEntry, onChange: () => void, prepare: Prepare = () => undefined) {
    this.entry = entry;
    this.#onChange = onChange;
    this.#prepare = prepare;
    this.ready = new Promise((resolve) => (this.#settle = resolve));
  }

  /**
   * Shows a lab with these settings; with one that is refused, as it stood, or its defaults. Without
   * any a lab stands as it was left, where labs are kept.
   */
  async open(
    entry: LabEntry,
    parameters: URLSearchParams,
    { beside = [], isRefused = false, isReturn = false }: Opening = {},
  ): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    let definition: LabDefinition;
    let element: LabElement | undefined;
    let left: ReturnType<LeftLabs['back']>;
    try {
      definition = await entry.load();
      if (asked !== this.#asked) return;
      if (definition !== this.definition) {
        left = this.#left.back(definition);
        element = left?.element ?? createLab(definition);
      }
    } catch (error) {
      if (asked !== this.#asked) return;
      this.failure = error instanceof Error ? error.message : String(error);
      this.#onChange();
      return;
    }
    const { settings, problems } = readSettings(definition, parameters);
    this.failure = null;
    this.problems = [...beside, ...problems];
    this.isRefused = isRefused;
    if (element !== undefined) this.#leave();
    const isSameLab = isReturn && definition === this.definition;
    const before = left?.settings ?? (isSameLab ? this.settings : defaults(definition.settings));
    const asLeft = parameters.size === 0 || isSame(definition, settings, before);
    const wanted = (left !== undefined || isSameLab) && asLeft ? before : settings;
    this.entry = entry;
    this.definition = definition;
    if (wanted !== null || element !== undefined) this.settings = wanted ?? before;
    if (left !== undefined) this.#comeBack(left.element, before);
    else if (element !== undefined) this.#mount(element);
    else if (this.element !== undefined) this.element.settings = this.settings;
    this.#onChange();
  }

  /** The address asks for what there is not: everything stays as it is. */
  refuse(): void {
    this.#asked += 1;
    this.problems = [];
    this.isRefused = true;
    this.#onChange();
  }

  /** Changes some settings and leaves the others; all or nothing. */
  set(texts: Readonly<Record<string, string>>): readonly Problem[] {
    const { definition, element } = this;
    if (definition === undefined || element === undefined) return [];
    const parameters = this.parameters();
    for (const [name, text] of Object.entries(texts)) parameters.set(name, text);
    const { settings, problems } = readSettings(definition, parameters);
    this.problems = problems;
    if (settings !== null) {
      this.settings = settings;
      this.isRefused = false;
      element.settings = settings;
    }
    this.#onChange();
    return problems;
  }

  /** The settings that differ from the defaults, as texts. */
  parameters(): URLSearchParams {
    const { definition } = this;
    return definition === undefined
      ? new URLSearchParams()
      : formatSettings(definition.settings, this.settings);
  }

  dismiss(): void {
    this.problems = [];
    this.#onChange();
  }

  /** Whether the page is there that one comes back to: what was left goes with it. */
  keep(kept: boolean): void {
    if (!kept) this.#left.forget();
    if (this.element !== undefined) this.element.isKept = kept;
  }

  /** Runs of this visit that one may go on with, here and in labs that were left. */
  begun(): readonly BegunRun[] {
    const { entry, element } = this;
    return [...(element === undefined ? [] : begunRun(entry.name, element)), ...this.#left.begun()];
  }

  #leave(): void {
    const { definition, entry, element } = this;
    if (definition !== undefined && element?.isKept === true)
      this.#left.leave(definition, entry.name, element, this.settings);
  }

  #comeBack(element: LabElement, before: LabSettings): void {
    element.settings = this.settings;
    this.isBack = this.settings === before;
    this.element = element;
    const shown = async (): Promise<void> => {
      await element.ready;
      await element.updateComplete;
      await element.player.settled();
    };
    this.ready = shown().catch(() => undefined); // the lab says what went wrong
  }

  #mount(element: LabElement): void {
    element.settings = this.settings;
    this.#prepare(element);
    element.addEventListener('settings-change', (event) => {
      const { detail } = event as SettingsChange;
      element.settings = detail;
      if (element !== this.element) {
        this.#left.change(element, detail);
        return;
      }
      this.settings = detail;
      this.problems = [];
      this.isRefused = false;
      this.#onChange();
    });
    element.addEventListener('run-labs-request', (event) => {
      (event as RunLabsRequest).detail.answer = labs.filter(({ trains }) => trains);
    });
    if (this.element !== undefined) this.ready = new Promise((resolve) => (this.#settle = resolve));
    this.isBack = false;
    this.element = element;
    void element.ready.then(this.#settle);
  }
}

function createLab({ tag }: LabDefinition): LabElement {
  const element: unknown = document.createElement(tag);
  if (!isLab(element)) throw new TypeError(`<${tag}> is not the element of a lab`);
  return element;
}
