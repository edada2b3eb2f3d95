import { html, type TemplateResult } from 'lit';
import type { Experiment } from '../shared/sections.ts';
import { takeExample } from './edits.ts';
import { fourWords, worked } from './examples.ts';
import { t } from './messages.ts';
import type { CrossEntropySettings } from './settings.ts';

type Start = (change: Partial<CrossEntropySettings>) => void;

const heavy = [1, 3, 1, 1, 1] as const;

/** What learners get wrong, each as one click: the settings, and where it is to be seen. */
const mistakes = [
  { name: 'weighted', change: { weight: heavy }, below: false },
  { name: 'ignored', change: { 'ignore-index': 3 }, below: false },
  { name: 'smoothed', change: { weight: heavy, 'label-smoothing': 0.1 }, below: false },
  { name: 'doubled', change: { pipeline: 'softmax-cross-entropy' }, below: true },
  { name: 'logless', change: { pipeline: 'softmax-nll' }, below: true },
] as const;

export function mistakeButtons(above: Start, below: Start): TemplateResult {
  return html`<div class="mistakes screen-only" part="try" role="group" aria-labelledby="mistakes">
    <span class="soft" id="mistakes">${t('mistakes')}</span>
    ${mistakes.map(
      ({ name, change, below: isBelow }) =>
        html`<button
          id=${`mistake-${name}`}
          @click=${() => (isBelow ? below(change) : above(change))}
        >
          ${t(`mistake.${name}`)}
        </button>`,
    )}
  </div>`;
}

export function experiments(start: Start): readonly Experiment[] {
  const changes = {
    'all-ignored': { targets: worked.targets.map(() => -100) },
    clueless: { logits: worked.logits.map((block) => block.map((row) => row.map(() => 0))) },
    certain: {
      logits: [[[100, 0, 0, 0, 0], ...worked.logits.flat().slice(1)]],
      targets: [1, ...worked.targets.slice(1)],
    },
    words: takeExample(fourWords),
  } as const;
  return (['all-ignored', 'clueless', 'certain', 'words'] as const).map((name) => ({
    name,
    label: t(`try.${name}`),
    why: t(`try.${name}.why`),
    start: () => start(changes[name]),
  }));
}
