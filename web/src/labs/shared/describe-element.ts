import type { SettingsTable } from '../../state/settings.ts';

/** What a lab and its element are, for whoever reads of them, and for editors. */
export interface ElementDescription<Table extends SettingsTable = SettingsTable> {
  /** One line, without a full stop. */
  readonly summary: string;
  /** What one sees in the lab, for the README's table. */
  readonly shows: string;
  /** The lab's table: each entry is an attribute, with type, range and default from here. */
  readonly settings: Table;
  /** What each setting is, in a sentence. */
  readonly says: Readonly<Record<keyof Table, string>>;
}

/** Checks that each setting of the table has its sentence. */
export function describeElement<Table extends SettingsTable>(
  description: ElementDescription<Table>,
): ElementDescription {
  return description;
}
