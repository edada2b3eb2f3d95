import type { Catalogue } from '../../i18n/catalogue.ts';
import type { Problem, Settings, SettingsTable } from '../../state/settings.ts';
import type { LabDefinition } from './lab-element.ts';

interface LabParts<Table extends SettingsTable> {
  /** Its name in the address. */
  readonly name: string;
  readonly element: CustomElementConstructor;
  readonly settings: Table;
  readonly messages: Pick<Catalogue, 'describe'>;
  /** What is wrong between settings that are each in range, such as two lists of unlike lengths. */
  readonly check?: (settings: Settings<Table>) => readonly Problem[];
}

/** A lab whose code is there: registers its element, unless another copy of the page has done so. */
export function defineLab<Table extends SettingsTable>({
  name,
  element,
  settings,
  messages,
  check,
}: LabParts<Table>): LabDefinition {
  const tag = `surprisal-${name}-lab`;
  if (!customElements.get(tag)) customElements.define(tag, element);
  return {
    tag,
    settings,
    describe: messages.describe,
    ...(check === undefined ? {} : { check: (values) => check(values as Settings<Table>) }),
  };
}
