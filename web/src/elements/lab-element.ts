import type { LabEntry } from '../labs/shared/lab-element.ts';
import type { SettingsTable } from '../state/settings.ts';
import { settingAttributes } from '../state/attributes.ts';
import { LabHost } from './lab-host.ts';

/**
 * A lab as an element of HTML: its settings are attributes, written as in an address, and properties
 * with their values. An attribute that is taken away means the default again; what is refused leaves
 * everything as it was, and fires `error`.
 */
export abstract class LabTag extends LabHost {
  readonly #entry: LabEntry;
  readonly #table: SettingsTable;
  /** What was asked for before the lab was there. */
  readonly #asked = new Map<string, string>();
  /** What was asked for since the last microtask. */
  readonly #changed = new Map<string, string>();

  constructor(entry: LabEntry, table: SettingsTable) {
    super(entry);
    this.#entry = entry;
    this.#table = table;
    for (const { property } of settingAttributes(table)) this.#adopt(property);
  }

  /** A property that was set before the element was upgraded. */
  #adopt(property: string): void {
    const own = Object.getOwnPropertyDescriptor(this, property);
    if (own === undefined) return;
    Reflect.deleteProperty(this, property);
    Reflect.set(this, property, own.value);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.element === undefined) this.#open();
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    const found = settingAttributes(this.#table).find(({ attribute }) => attribute === name);
    const setting = found === undefined ? undefined : this.#table[found.setting];
    if (found === undefined || setting === undefined || old === value) return;
    this.#ask(found.setting, value ?? setting.format(setting.fallback));
  }

  protected readSetting(name: string): unknown {
    const setting = this.#table[name];
    const asked = this.#changed.get(name) ?? this.#asked.get(name);
    const parsed = asked === undefined ? undefined : setting?.parse(asked);
    if (parsed?.ok === true) return parsed.value;
    return this.element === undefined ? setting?.fallback : this.settings[name];
  }

  protected writeSetting(name: string, value: unknown): void {
    this.#ask(name, this.#written(name, value));
  }

  #written(name: string, value: unknown): string {
    if (typeof value === 'string') return value;
    try {
      return this.#table[name]?.format(value) ?? String(value);
    } catch {
      return String(value);
    }
  }

  /** What is changed together is applied together, so that one setting may rely on another. */
  #ask(name: string, text: string): void {
    if (this.#changed.size === 0) queueMicrotask(() => this.#apply());
    this.#changed.set(name, text);
  }

  #apply(): void {
    const texts = Object.fromEntries(this.#changed);
    this.#changed.clear();
    if (this.element !== undefined) {
      this.setSettings(texts);
      return;
    }
    for (const [name, text] of Object.entries(texts)) this.#asked.set(name, text);
    if (this.isConnected) this.#open();
  }

  #open(): void {
    const texts = Object.fromEntries([...this.#asked, ...this.#changed]);
    void this.open(this.#entry, new URLSearchParams(texts)).then(() => {
      if (this.element !== undefined) this.#asked.clear();
    });
  }
}

export type LabTagClass = new () => LabTag;

/** The class of one lab's element. */
export function labTag(entry: LabEntry, table: SettingsTable): LabTagClass {
  const attributes = settingAttributes(table);

  class Tag extends LabTag {
    static override get observedAttributes(): string[] {
      return [...super.observedAttributes, ...attributes.map(({ attribute }) => attribute)];
    }

    constructor() {
      super(entry, table);
    }
  }

  for (const { setting, property } of attributes)
    Object.defineProperty(Tag.prototype, property, {
      configurable: true,
      enumerable: true,
      get(this: Tag) {
        return this.readSetting(setting);
      },
      set(this: Tag, value: unknown) {
        this.writeSetting(setting, value);
      },
    });
  return Tag;
}
