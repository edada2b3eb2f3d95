import { html, type TemplateResult } from 'lit';
import type { Bar } from '../../charts/bars.ts';
import { niceCeiling } from '../../charts/nice.ts';
import type { ColourName } from '../../charts/palette.ts';
import { compact, fixed, unitOf } from '../../format/numbers.ts';
import { bitsSwitch } from '../../ui/bits-switch.ts';
import { term } from '../shared/sections.ts';
import type { OwnPicture } from '../../export/export-source.ts';
import type { InformationView } from './compute.ts';
import { t } from './messages.ts';
import { outcomeName } from './names.ts';
import { certain } from './pair.ts';
import type { InformationSettings } from './settings.ts';
import { joined } from '../../i18n/marks.ts';

/** What is to be said of this P and this Q, in words. */
function note({ information }: InformationView, { pq, unit, names }: InformationSettings): string {
  const { p, q } = pq;
  const said = (x: number): string => outcomeName(x, names);
  const impossible = p.findIndex((value, index) => value > 0 && q[index] === 0);
  if (impossible !== -1)
    return t('note.infinite', { x: said(impossible), p: fixed(p[impossible] ?? Number.NaN) });
  if (p.every((value, index) => value === q[index])) return t('note.equal');
  const truth = certain(p);
  if (truth !== null)
    return t('note.one-hot', {
      y: said(truth),
      q: fixed(q[truth] ?? Number.NaN),
      loss: fixed(information.crossEntropy * unitOf[unit]),
    });
  return t('note.general');
}

/** The three costs as bars, for taking away. */
export function costPicture(
  { information }: InformationView,
  { unit }: InformationSettings,
): OwnPicture {
  const factor = unitOf[unit];
  const { entropy, crossEntropy, divergence } = information;
  const bar = (label: string, nats: number, colour: ColourName): Bar => ({
    label,
    value: nats * factor,
    text: fixed(nats * factor),
    colour,
  });
  const bars = [
    bar(`${t('stack.cross')} H(P, Q)`, crossEntropy, 'loss'),
    bar(`${t('stack.entropy')} H(P)`, entropy, 'target'),
    bar(`${t('stack.divergence')} KL(P‖Q)`, divergence, 'loss'),
  ];
  const finite = bars.map(({ value }) => value).filter(Number.isFinite);
  const maximum = niceCeiling(Math.max(...finite));
  const name = joined([t('stack.heading'), t('stack.sub', { unit: t(`unit.${unit}`) })]);
  return {
    name,
    file: 'costs',
    svg: (write, palette) => write.bars({ title: name, bars, minimum: 0, maximum }, palette),
  };
}

/** H(P, Q) over H(P) + KL(P‖Q), on one scale. */
export function stackSection(
  view: InformationView,
  settings: InformationSettings,
  change: (change: Partial<InformationSettings>) => void,
): TemplateResult {
  const factor = unitOf[settings.unit];
  const unit = t(`unit.${settings.unit}`);
  const { entropy, crossEntropy, divergence } = view.information;
  const finite = Number.isFinite(crossEntropy);
  const top = niceCeiling(factor * Math.max(2 * view.most, finite ? crossEntropy : 0));
  const part = (value: number): string =>
    `--part:${Number.isFinite(value) ? `${((value * factor) / top) * 100}%` : '100%'}`;
  const [h, kl, cross] = [entropy, divergence, crossEntropy].map((value) => fixed(value * factor));
  return html`<section aria-labelledby="stack-heading">
    <div class="heading">
      <h2 id="stack-heading">${t('stack.heading')} <small>${t('stack.sub', { unit })}</small></h2>
      <span class="switches"> ${bitsSwitch(settings.unit, (unit) => change({ unit }))} </span>
    </div>
    <div class="stack" id="stack">
      <div class="name loss">
        ${term(t('stack.cross'), t('term.cross-entropy'), 'cross-entropy')} H(P, Q)
        <b id="cross-entropy">${cross}</b>
      </div>
      <div class="track">
        <i class="cross ${finite ? '' : 'endless'}" .style=${part(crossEntropy)}></i>
      </div>
      <div class="track">
        <i class="entropy" .style=${part(entropy)}></i
        ><i class="divergence ${finite ? '' : 'endless'}" .style=${part(divergence)}></i>
      </div>
      <div class="names">
        <span class="target"
          >${term(t('stack.entropy'), t('term.entropy'))} H(P) <b id="entropy">${h}</b></span
        >
        <span class="loss"
          >+ ${term(t('stack.divergence'), t('term.divergence'))} KL(P‖Q)
          <b id="divergence">${kl}</b></span
        >
      </div>
      <div class="scale soft" aria-hidden="true">
        <span>0</span><span>${fixed(top, 1)} ${unit}</span>
      </div>
    </div>
    <surprisal-formula
      id="formula"
      .tex=${String.raw`\begin{aligned}\ql{H(P, Q)} &= -\textstyle\sum_x \qy{P(x)} \log${settings.unit === 'bits' ? '_2' : ''} \qp{Q(x)} \\ &= \qy{H(P)} + \ql{\mathrm{KL}(P \,\|\, Q)} \\ @{cross} &= @{entropy} + @{divergence}\end{aligned}`}
      .numbers=${{
        cross: { text: cross ?? '', colour: 'loss' },
        entropy: { text: h ?? '', colour: 'target' },
        divergence: { text: kl ?? '', colour: 'loss' },
      }}
    ></surprisal-formula>
    <dl class="readings">
      <div>
        <dt>${t('stack.both')}</dt>
        <dd class="loss" id="both-units">
          ${t('stack.both.is', {
            nats: fixed(crossEntropy),
            bits: fixed(crossEntropy * unitOf.bits),
          })}
        </dd>
      </div>
      <div>
        <dt>${term(t('stack.perplexity'), t('term.perplexity'), 'perplexity')}</dt>
        <dd id="perplexity">${compact(view.perplexity)}</dd>
      </div>
    </dl>
    <p class="words note" id="note" role="status">${note(view, settings)}</p>
  </section>`;
}
