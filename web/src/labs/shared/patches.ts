/** Changes of what moves in a lab, without drawing all around it again. */

import type { ChartContent } from '../../charts/content.ts';
import type { TableContent } from '../../charts/data-table.ts';

/** What line charts show, by the id of each. */
export function showCharts(root: ParentNode, charts: Readonly<Record<string, ChartContent>>): void {
  type Chart = HTMLElementTagNameMap['surprisal-line-chart'];
  for (const [id, content] of Object.entries(charts))
    root.querySelector<Chart>(`surprisal-line-chart#${id}`)?.show(content);
}

/** What tables of numbers show, by the id of each. */
export function fillTables(root: ParentNode, tables: Readonly<Record<string, TableContent>>): void {
  for (const [id, content] of Object.entries(tables)) {
    const table = root.querySelector<HTMLElementTagNameMap['surprisal-data-table']>(`#${id}`);
    if (table !== null) table.content = content;
  }
}

/** The text of elements, by the id of each; what stands there already is left alone. */
export function writeTexts(root: ParentNode, texts: Readonly<Record<string, string>>): void {
  for (const [id, text] of Object.entries(texts)) {
    const element = root.querySelector(`#${id}`);
    if (element !== null && element.textContent !== text) element.textContent = text;
  }
}
