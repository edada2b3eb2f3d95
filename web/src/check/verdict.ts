import { html, nothing, type TemplateResult } from 'lit';
import type { Explanation } from '../explain/explanation.ts';
import { explainMessages } from '../explain/messages.ts';
import { findingWords, noteWords, percent } from '../explain/wording.ts';
import { compact, fixed, grouped } from '../format/numbers.ts';
import { t } from './messages.ts';

/** What an explanation says, the mistakes first. */
export function verdict(explanation: Explanation): TemplateResult {
  const { findings, notes } = explanation;
  const heading = findings.length > 0 ? t('wrong') : t('sound');
  return html`<section
    class=${`verdict ${findings.length > 0 ? 'wrong' : 'sound'}`}
    aria-labelledby="verdict"
  >
    <h3 id="verdict" tabindex="-1">${heading}</h3>
    ${
      findings.length === 0
        ? nothing
        : html`<ol>
            ${findings.map((finding) => {
              const { what, advice } = findingWords(finding, explainMessages.t);
              return html`<li data-code=${finding.code}>
                <p>${what}</p>
                <p><span class="soft">${t('advice')}</span> ${advice}</p>
              </li>`;
            })}
          </ol>`
    }
    ${notes.map((note) => html`<p class="notes">${noteWords(note, explainMessages.t)}</p>`)}
    <h4>${t('facts')}</h4>
    ${facts(explanation)} ${worstRows(explanation)}
  </section>`;
}

function facts(explanation: Explanation): TemplateResult {
  const { kind, rows, classes, loss, reductions, ruler, reported, accuracy } = explanation;
  const table = t('table.value', {
    kind: explainMessages.t(`kind.${kind}`),
    rows: grouped(rows),
    classes: grouped(classes),
  });
  const lines: readonly (readonly [string, string | null, string])[] = [
    [t('fact.table'), table, ''],
    [t('fact.loss'), loss === null ? null : fixed(loss), 'loss'],
    [
      t('fact.sum', { counted: grouped(reductions.counted) }),
      reductions.sum === null ? null : fixed(reductions.sum),
      '',
    ],
    [t('fact.honest'), typeof reductions.honest === 'number' ? fixed(reductions.honest) : null, ''],
    [t('fact.reported'), reported === null ? null : fixed(reported), ''],
    [t('fact.ruler', { classes }), fixed(ruler), 'reference'],
    [t('fact.accuracy'), accuracy === null ? null : percent(accuracy), ''],
  ];
  return html`<dl>
    ${lines.map(([name, value, role]) =>
      value === null
        ? nothing
        : html`<dt>${name}</dt>
            <dd class=${role}>${value}</dd>`,
    )}
  </dl>`;
}

function worstRows({ worst }: Explanation): TemplateResult | typeof nothing {
  if (worst.length === 0) return nothing;
  const columns = ['row', 'target', 'predicted', 'probability', 'loss'] as const;
  return html`<h4 id="worst">${t('worst')}</h4>
    <div class="scroll" role="region" aria-labelledby="worst" tabindex="0">
      <table>
        <thead>
          <tr>
            ${columns.map((column) => html`<th scope="col">${t(`worst.${column}`)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${worst.map(
            (row) =>
              html`<tr>
                <td>${row.row}</td>
                <td class="target">${compact(row.target).replace(/\.0000$/u, '')}</td>
                <td>${row.predicted < 0 ? '–' : row.predicted}</td>
                <td class="probability">${compact(row.probability)}</td>
                <td class="loss">${fixed(row.loss)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}
