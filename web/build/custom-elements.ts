import type {
  Attribute,
  CustomElementDeclaration,
  CustomElementField,
  JavaScriptModule,
  Package,
} from 'custom-elements-manifest';
import { settingAttributes } from '../src/state/attributes.ts';
import { commonDescription, type CommonDescription } from '../src/elements/common-description.ts';
import type { ElementDescription } from '../src/labs/shared/describe-element.ts';
import type { Refusal, Setting } from '../src/state/settings.ts';
import { elementOf, labs } from './labs.ts';

const classes = 'dist/package/index.js';
const definitions = 'dist/package/define.js';

/** What a lab's element is called, and what it has of its own. */
interface PackagedElement extends ElementDescription {
  readonly tagName: string;
  readonly className: string;
}

const pascalCase = (name: string): string =>
  name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

/** One element for each lab, in the order of the navigation. */
export const packagedElements: readonly PackagedElement[] = labs.map((lab) => ({
  tagName: `surprisal-${lab.name}`,
  className: `Surprisal${pascalCase(lab.name)}`,
  ...elementOf(lab),
}));

/** The manifest of the package's custom elements: what they are called, and what they take. */
export function packageManifest(): Package {
  return customElementsManifest(packagedElements, commonDescription);
}

export function customElementsManifest(
  elements: readonly PackagedElement[],
  common: CommonDescription,
): Package {
  const classModule: JavaScriptModule = {
    kind: 'javascript-module',
    path: classes,
    declarations: [
      ...elements.map((element) => declaration(element, common)),
      {
        kind: 'variable',
        name: 'elements',
        description: 'The class of every element, by its tag.',
      },
    ],
    exports: [{ kind: 'js', name: 'elements', declaration: { name: 'elements', module: classes } }],
  };
  const definitionModule: JavaScriptModule = {
    kind: 'javascript-module',
    path: definitions,
    exports: elements.map(({ tagName, className }) => ({
      kind: 'custom-element-definition',
      name: tagName,
      declaration: { name: className, module: classes },
    })),
  };
  return { schemaVersion: '2.1.0', modules: [classModule, definitionModule] };
}

function declaration(
  element: PackagedElement,
  common: CommonDescription,
): CustomElementDeclaration {
  const { tagName, className: name, summary } = element;
  const attributes = [...ownAttributes(element), ...common.attributes];
  return {
    kind: 'class',
    customElement: true,
    tagName,
    name,
    summary,
    superclass: { name: 'HTMLElement', package: 'global:' },
    attributes,
    members: [...attributes.flatMap(field), ...common.members],
    events: [...common.events],
    slots: [...common.slots],
    cssParts: [...common.cssParts],
    cssProperties: [...common.cssProperties],
  };
}

/** The property that goes with an attribute; in it a text is read as in an address. */
function field({ name, fieldName, type, description }: Attribute): CustomElementField[] {
  if (fieldName === undefined || type === undefined || description === undefined) return [];
  return [{ kind: 'field', name: fieldName, type, description, attribute: name, reflects: false }];
}

function ownAttributes({ settings, says }: ElementDescription): Attribute[] {
  return settingAttributes(settings).flatMap(({ setting: name, attribute, property }) => {
    const setting = settings[name];
    if (setting === undefined) return [];
    const { type, range } = accepts(setting);
    const text = setting.format(setting.fallback);
    return {
      name: attribute,
      fieldName: property,
      type: { text: type },
      default: typeof setting.fallback === 'number' ? text : JSON.stringify(text),
      description: [says[name], range].filter(Boolean).join(' '),
    };
  });
}

interface Accepted {
  readonly type: string;
  /** As a sentence; empty where the type says it all, or the setting's own words have to. */
  readonly range: string;
}

const word = (text: string): string => `'${text}'`;

/** What a setting takes, as it says itself where it refuses what no setting takes. */
function accepts(setting: Setting<unknown>): Accepted {
  const refusal = refusalOf(setting, '?');
  if (refusal?.kind === 'count') {
    const { minimum, maximum } = refusal;
    const entry = refusalOf(setting, Array<string>(minimum).fill('?').join(','));
    const each = entry?.kind === 'entry' ? numbers(entry.refusal) : null;
    const many = minimum === maximum ? String(minimum) : `${minimum} to ${maximum}`;
    return { type: 'string', range: `${many} entries between commas${each ? `: ${each}` : ''}.` };
  }
  if (refusal?.kind === 'choice') return { type: refusal.choices.map(word).join(' | '), range: '' };
  if (refusal?.kind === 'number') {
    const { orWord } = refusal;
    const type = orWord === null ? 'number' : `number | ${word(orWord)}`;
    return { type, range: capitalised(`${numbers(refusal) ?? ''}.`) };
  }
  return { type: 'string', range: '' };
}

function refusalOf(setting: Setting<unknown>, text: string): Refusal | null {
  const parsed = setting.parse(text);
  return parsed.ok ? null : parsed.refusal;
}

function numbers(refusal: Refusal): string | null {
  if (refusal.kind !== 'number') return null;
  const { minimum, maximum, exclusive, whole } = refusal;
  const kind = whole ? 'whole number' : 'number';
  return exclusive
    ? `a ${kind} above ${minimum}, at most ${maximum}`
    : `a ${kind} from ${minimum} to ${maximum}`;
}

function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
