import { html, type TemplateResult } from 'lit';
import '../../charts/data-table.ts';
import { magnitude } from '../../charts/heat-map.ts';
import { niceCeiling } from '../../charts/nice.ts';
import { compact, fixed, probabilityText } from '../../format/numbers.ts';
import { cellOf, fourLogits, fourth, logitsOfCell, third } from './apart.ts';
import type { Context } from './context.ts';
import { t } from './messages.ts';
import { nameOf } from './names.ts';

const signed = (z: number): string => fixed(z, 1);

/** p₃ over z₃ and z₄, each moved by itself; the point that the reader moves sets both. */
export function apartSection({ view, settings, folds, change }: Context): TemplateResult {
  const { spacing, values } = view.apart;
  const { points, from, to } = spacing;
  const logits = fourLogits(settings);
  const [p, x, y] = [nameOf('p', third), nameOf('z', third), nameOf('z', fourth)];
  const scale = niceCeiling(magnitude(values));
  const describe = (row: number, column: number): string => {
    const [right, up] = logitsOfCell(row * points + column);
    return t('apart.cell', { p, x: signed(right), y: signed(up) });
  };
  const move = ({ detail }: CustomEvent<number>): void => {
    const [right, up] = logitsOfCell(detail);
    change({
      moving: 'one',
      logits: logits.map((z, i) => (i === third ? right : i === fourth ? up : z)),
    });
  };
  return folds.section(
    { id: 'apart', heading: t('apart.heading'), sub: t('apart.sub', { p }) },
    html`<div class="beside apart">
      <div class="plane">
        <div class="across logit" aria-hidden="true">
          <span>${signless(from)}</span><span class="name">${x}</span><span>${to}</span>
        </div>
        <div class="up logit" aria-hidden="true">
          <span>${to}</span><span class="name">${y}</span><span>${signless(from)}</span>
        </div>
        <surprisal-heat-map
          id="apart-map"
          name=${t('apart.aria', { p })}
          colour="probability"
          .isHeld=${true}
          .matrix=${{ rows: points, columns: points, values }}
          .scale=${scale}
          .cellSize=${12}
          .chosen=${cellOf(logits)}
          .describe=${describe}
          @choose-cell=${move}
        ></surprisal-heat-map>
        <div class="scale rising" role="img" aria-label=${t('apart.scale', { p, scale })}>
          <span>0</span><i></i><span>${scale}</span>
        </div>
      </div>
      <div>
        <p class="note">${t('apart.note')}</p>
        <p class="note" id="apart-classes">
          ${
            view.logits.length > fourth
              ? t('apart.now', {
                  three: probabilityText(view.softmax.probabilities[third] ?? Number.NaN),
                  four: probabilityText(view.softmax.probabilities[fourth] ?? Number.NaN),
                })
              : t('apart.begin')
          }
        </p>
        <surprisal-data-table
          id="apart-table"
          .content=${{
            caption: t('apart.aria', { p }),
            columns: [x, y, p],
            rowCount: points * points,
            row: (cell: number) => [
              ...logitsOfCell(cell).map(signed),
              compact(values[cell] ?? Number.NaN),
            ],
          }}
        ></surprisal-data-table>
      </div>
    </div>`,
  );
}

const signless = (value: number): string => String(value).replace('-', '−');
