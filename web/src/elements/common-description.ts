import type {
  Attribute,
  ClassMember,
  CssCustomProperty,
  CssPart,
  Event,
  Slot,
} from 'custom-elements-manifest';
import { partNames, type PartName } from '../style/parts.ts';

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

const promise = { return: { type: { text: 'Promise<void>' } } };
const progress = 'CustomEvent<{ update: number; loss: number | null }>';

const partsSay: Readonly<Record<PartName, string>> = {
  opening: 'The first words.',
  controls: 'What changes settings and drives a run.',
  inspector: 'The update taken apart.',
  formula: 'Formulas.',
  code: 'The same in PyTorch.',
  tables: 'The tables of data below the pictures.',
  predict: 'Questions that are answered before the lab shows it.',
  try: 'What to try.',
  more: 'Further sections.',
  share: 'What can be taken along.',
};

const coloursSay: Readonly<Record<string, string>> = {
  paper: 'The ground.',
  raised: 'The ground of what lies on it.',
  ink: 'Text.',
  soft: 'Text of less weight.',
  hair: 'Lines that part.',
  edge: "Controls' borders.",
  logit: 'Logits.',
  probability: 'Probabilities.',
  target: 'Targets.',
  loss: 'Losses.',
  gradient: 'Gradients.',
  reference: 'Lines to compare with.',
};

/** What every lab's element has, whatever its lab. */
export const commonDescription: CommonDescription = {
  attributes: [
    {
      name: 'theme',
      fieldName: 'theme',
      type: { text: "'auto' | 'light' | 'dark'" },
      default: '"auto"',
      description: "Light or dark; `auto` is the page's `color-scheme`.",
    },
    {
      name: 'hide',
      fieldName: 'hide',
      type: { text: 'string' },
      default: '""',
      description: `Parts that are not shown, between spaces: ${partNames.join(', ')}.`,
    },
    {
      name: 'depth',
      fieldName: 'depth',
      type: { text: "'beginner' | 'full'" },
      default: '"beginner"',
      description: '`full` opens what is folded for beginners; settings open what they speak of.',
    },
    {
      name: 'autoplay',
      fieldName: 'autoplay',
      type: { text: "'' | 'off'" },
      default: '""',
      description: '`off` keeps a run from beginning by itself once it is in sight.',
    },
  ],
  members: [
    {
      kind: 'field',
      name: 'lab',
      type: { text: 'string' },
      readonly: true,
      description: "The lab's name in an address.",
    },
    {
      kind: 'field',
      name: 'settings',
      type: { text: 'Readonly<Record<string, unknown>>' },
      readonly: true,
      description: 'Every setting by its name in an address.',
    },
    {
      kind: 'field',
      name: 'ready',
      type: { text: 'Promise<void>' },
      readonly: true,
      description:
        "Settles when the lab's numbers stand on the page, or when it is said why they do not.",
    },
    {
      kind: 'method',
      name: 'getState',
      return: { type: { text: 'LabState' } },
      description: 'Status, update, loss and every setting as it is now.',
    },
    {
      kind: 'method',
      name: 'getRun',
      return: { type: { text: 'Promise<unknown>' } },
      description:
        'The whole run, as in the file that the menu saves; rejects where nothing trains.',
    },
    {
      kind: 'method',
      name: 'play',
      ...promise,
      description: 'Plays, from the start again if it was at the end.',
    },
    { kind: 'method', name: 'pause', ...promise, description: 'Rests.' },
    {
      kind: 'method',
      name: 'step',
      ...promise,
      parameters: [{ name: 'count', type: { text: 'number' }, default: '1', optional: true }],
      description: 'Goes on by `count` updates, and rests.',
    },
    {
      kind: 'method',
      name: 'seek',
      ...promise,
      parameters: [{ name: 'update', type: { text: 'number' } }],
      description: 'Goes to the state after `update` updates, exactly, and rests.',
    },
    {
      kind: 'method',
      name: 'settled',
      ...promise,
      description:
        'Settles when the settings as they are now stand on the page; rejects if the engine refuses them.',
    },
  ],
  events: [
    {
      name: 'ready',
      type: { text: 'CustomEvent<LabState>' },
      description: "The lab's numbers stand on the page.",
    },
    {
      name: 'error',
      type: { text: 'CustomEvent<{ message: string }>' },
      description: 'Something was refused or failed; what was there before stays.',
    },
    {
      name: 'resize',
      type: { text: 'CustomEvent<{ width: number; height: number }>' },
      description: 'It takes another size, in CSS pixels.',
    },
    {
      name: 'state',
      type: { text: 'CustomEvent<LabState>' },
      description: 'A setting or the status has changed.',
    },
    {
      name: 'step',
      type: { text: progress },
      description: 'The run has gone on; at most one for each animation frame. Losses are in nats.',
    },
    { name: 'done', type: { text: progress }, description: 'The run is at its end.' },
    {
      name: 'answered',
      type: { text: 'CustomEvent<Answered>' },
      description:
        'The reader has answered a question, and sees the truth beside the guess; it bubbles.',
    },
  ],
  slots: [
    { name: 'poster', description: 'What stands there until the lab is loaded.' },
    { name: 'caption', description: 'What stands below the lab.' },
  ],
  cssParts: [
    { name: 'lab', description: 'The lab itself.' },
    { name: 'notice', description: 'What was refused or went wrong.' },
    { name: 'caption', description: 'The place of the caption.' },
    ...partNames.map((name) => ({ name, description: partsSay[name] })),
  ],
  cssProperties: [
    { name: '--surprisal-padding', default: '0 16px 16px', description: 'Room around the lab.' },
    ...Object.entries(coloursSay).map(([name, description]) => ({
      name: `--surprisal-${name}`,
      syntax: '<color>',
      description,
    })),
    { name: '--surprisal-serif', description: 'Fonts of running text.' },
    { name: '--surprisal-sans', description: 'Fonts of labels and controls.' },
    { name: '--surprisal-mono', description: 'Fonts of code.' },
  ],
};
