import type {
  Attribute,
  ClassMember,
  CssCustomProperty,
  CssPart,
  Event,
  Slot,
} from 'custom-elements-manifest';
import type { SettingsTable } from '../state/settings.ts';

/** What one of our custom elements has of its own; the custom-elements manifest is written from it. */
export interface ElementDescription<Table extends SettingsTable = SettingsTable> {
  readonly tagName: `surprisal-${string}`;
  /** As exported from the package. */
  readonly className: string;
  /** One line, without a full stop. */
  readonly summary: string;
  /** The lab's table: each entry is an attribute, with type, range and default from here. */
  readonly settings: Table;
  /** What each setting is, in a sentence. */
  readonly says: Readonly<Record<keyof Table, string>>;
}

/** What all of our elements have in common, in the words of the manifest's schema. */
export interface CommonDescription {
  readonly attributes: readonly Attribute[];
  /** Methods and properties; those of HTML's own elements are left out. */
  readonly members: readonly ClassMember[];
  readonly events: readonly Event[];
  readonly slots: readonly Slot[];
  readonly cssParts: readonly CssPart[];
  readonly cssProperties: readonly CssCustomProperty[];
}

/** Checks that each setting of the table has its sentence. */
export function describe<Table extends SettingsTable>(
  description: ElementDescription<Table>,
): ElementDescription {
  return description;
}
