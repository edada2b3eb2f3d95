import type { RunLabsRequest } from '../export/lab-request.ts';
import { defaults, formatSettings, parseSettings, type Problem } from '../state/settings.ts';
import {
  isLab,
  type LabDefinition,
  type LabElement,
  type LabEntry,
  type SettingsChange,
} from '../labs/shared/lab-element.ts';
import { labs } from './labs.ts';

type Settings = Readonly<Record<string, unknown>>;

/** What a lab is told before it is connected. */
export type Prepare = (element: LabElement) => void;

/**
 * The lab on show, and the settings it stands at: read from texts (an address, attributes, a
 * message), or changed by the reader. What is refused leaves everything as it was.
 */
export class MountedLab {
  entry: LabEntry;
  definition: LabDefinition | undefined;
  element: LabElement | undefined;
  settings: Settings = {};
  problems: readonly Problem[] = [];
  /** Why the lab's code could not be loaded. */
  failure: string | null = null;
  /** Settles when the numbers of the lab on show stand on the page. */
  ready: Promise<void>;
  readonly #onChange: () => void;
  readonly #prepare: Prepare;
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
   * Shows a lab with these settings; with one that is refused, as it stood, or its defaults.
   * `beside` is what was wrong elsewhere in the address.
   */
  async open(
    entry: LabEntry,
    parameters: URLSearchParams,
    beside: readonly Problem[] = [],
  ): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    let definition: LabDefinition;
    let element: LabElement | undefined;
    try {
      definition = await entry.load();
      if (definition !== this.definition) element = createLab(definition);
    } catch (error) {
      if (asked !== this.#asked) return;
      this.failure = error instanceof Error ? error.message : String(error);
      this.#onChange();
      return;
    }
    if (asked !== this.#asked) return;
    const { settings, problems } = read(definition, parameters);
    this.failure = null;
    this.problems = [...beside, ...problems];
    this.entry = entry;
    this.definition = definition;
    if (settings !== null || element !== undefined)
      this.settings = settings ?? defaults(definition.settings);
    if (element !== undefined) this.#mount(element);
    else if (this.element !== undefined) this.element.settings = this.settings;
    this.#onChange();
  }

  /** Changes some settings and leaves the others; all or nothing. */
  set(texts: Readonly<Record<string, string>>): readonly Problem[] {
    const { definition, element } = this;
    if (definition === undefined || element === undefined) return [];
    const parameters = this.parameters();
    for (const [name, text] of Object.entries(texts)) parameters.set(name, text);
    const { settings, problems } = read(definition, parameters);
    this.problems = problems;
    if (settings !== null) {
      this.settings = settings;
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

  #mount(element: LabElement): void {
    element.settings = this.settings;
    this.#prepare(element);
    element.addEventListener('settings-change', (event) => {
      this.settings = (event as SettingsChange).detail;
      this.problems = [];
      element.settings = this.settings;
      this.#onChange();
    });
    element.addEventListener('run-labs-request', (event) => {
      (event as RunLabsRequest).detail.answer = labs.filter(({ trains }) => trains);
    });
    if (this.element !== undefined) this.ready = new Promise((resolve) => (this.#settle = resolve));
    this.element = element;
    void element.ready.then(this.#settle);
  }
}

function createLab({ tag }: LabDefinition): LabElement {
  const element: unknown = document.createElement(tag);
  if (!isLab(element)) throw new TypeError(`<${tag}> is not the element of a lab`);
  return element;
}

function read(
  definition: LabDefinition,
  parameters: URLSearchParams,
): { readonly settings: Settings | null; readonly problems: readonly Problem[] } {
  const parsed = parseSettings(definition.settings, parameters);
  if (parsed.settings === null) return parsed;
  const problems = definition.check?.(parsed.settings) ?? [];
  return { settings: problems.length === 0 ? parsed.settings : null, problems };
}
