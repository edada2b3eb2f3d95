import { mostTerms, view, type PhaseContext, type PhaseDraft } from './phase.ts';

export function embedPhase({
  tensors,
  choice: { position: t, embedded: i },
  n,
}: PhaseContext): PhaseDraft {
  const row = tensors.facts.sentences[tensors.updateDetail.sentence]?.[t] ?? 0;
  return {
    explain: 'explain.embed',
    tex: `x_{t} = E_{w_t} \\qquad x_{${t},${i}} = E_{${row},${i}} = ${n.add('x', tensors.at('embedded', t, i), 'logit')}`,
    tensors: [
      view('embedded', 'before', 'logit', 'embedded'),
      view('embedding.weight', 'before', 'logit', 'none'),
    ],
    element: `embedded[${t}, ${i}]`,
  };
}

export function hiddenPhase({
  tensors,
  choice: { position: t, hidden: j },
  n,
}: PhaseContext): PhaseDraft {
  const a = n.add('a', tensors.at('preactivation', t, j), 'logit', true);
  const h = n.add('h', tensors.at('hidden', t, j), 'logit');
  return {
    explain: 'explain.hidden',
    tex: `\\begin{aligned} a_t &= W_{ih} x_t + b_{ih} + W_{hh} h_{t-1} + b_{hh}, \\quad h_t = \\tanh a_t \\\\ h_{${t},${j}} &= \\tanh ${a} = ${h} \\end{aligned}`,
    tensors: [
      view('preactivation', 'before', 'logit', 'hidden'),
      view('hidden', 'before', 'logit', 'hidden'),
    ],
    element: `hidden[${t}, ${j}]`,
  };
}

export function logitsPhase({
  tensors,
  choice: { position: t, word: w },
  n,
}: PhaseContext): PhaseDraft {
  const hidden = tensors.before('hidden')?.shape[1] ?? 0;
  const product = (j: number): string =>
    `${n.add(`w${j}`, tensors.at('fc.weight', w, j), 'ink', true)} \\cdot ${n.add(`h${j}`, tensors.at('hidden', t, j), 'ink', true)}`;
  const shown = Math.min(2, hidden);
  const products = Array.from({ length: shown }, (_, j) => product(j)).join(' + ');
  const rest = hidden > shown ? ' + \\dots' : '';
  const bias = n.add('b', tensors.at('fc.bias', w), 'ink', true);
  const z = n.add('z', tensors.at('logits', t, w), 'logit');
  return {
    explain: 'explain.logits',
    tex: `\\begin{aligned} \\qz{z_t} &= W h_t + b \\\\ \\qz{z_{${t},${w}}} &= ${products}${rest} + ${bias} = ${z} \\end{aligned}`,
    tensors: [view('logits', 'before', 'logit', 'word')],
    element: `logits[${t}, ${w}]`,
  };
}

export function softmaxPhase({
  tensors,
  choice: { position: t, word: w },
  n,
}: PhaseContext): PhaseDraft {
  const z = n.add('z', tensors.at('logits', t, w), 'logit');
  const max = n.add('max', tensors.at('maximum', t), 'ink', true);
  const e = n.add('e', tensors.at('exponentials', t, w), 'ink');
  const sum = n.add('sum', tensors.at('sum', t), 'ink');
  const p = n.add('p', tensors.at('probabilities', t, w), 'probability');
  return {
    explain: 'explain.softmax',
    tex: `\\begin{aligned} \\qp{p_{t,w}} &= \\frac{e^{\\qz{z_{t,w}} - \\max \\qz{z_t}}}{\\sum_v e^{\\qz{z_{t,v}} - \\max \\qz{z_t}}} \\\\ \\qp{p_{${t},${w}}} &= \\frac{e^{${z} - ${max}}}{${sum}} = \\frac{${e}}{${sum}} = ${p} \\end{aligned}`,
    tensors: [
      view('maximum', 'before', 'ink', 'position'),
      view('exponentials', 'before', 'ink', 'word'),
      view('sum', 'before', 'ink', 'position'),
      view('probabilities', 'before', 'probability', 'word'),
    ],
    element: `probabilities[${t}, ${w}]`,
  };
}

export function lossPhase({ tensors, choice: { position: t }, n, y }: PhaseContext): PhaseDraft {
  const p = n.add('p', tensors.at('probabilities', t, y), 'probability');
  const l = n.add('l', tensors.at('surprisals', t), 'loss');
  const loss = n.add('loss', tensors.at('loss', 0), 'loss');
  const terms =
    tensors.length > mostTerms
      ? ''
      : `${Array.from(
          { length: tensors.length },
          (_, i) =>
            `${n.add(`c${i}`, tensors.at('loss_weights', i), 'ink')} \\cdot ${n.add(`l${i}`, tensors.at('surprisals', i), 'loss')}`,
        ).join(' + ')} = `;
  return {
    explain: 'explain.loss',
    tex: `\\begin{aligned} \\ql{\\ell_{${t}}} &= -\\log \\qp{p_{${t},\\qy{${y}}}} = -\\log ${p} = ${l} \\\\ \\ql{\\text{loss}} &= \\sum_t c_t \\, \\ql{\\ell_t} = ${terms}${loss} \\end{aligned}`,
    tensors: [
      view('surprisals', 'before', 'loss', 'position'),
      view('loss_weights', 'before', 'ink', 'position'),
      view('loss', 'before', 'loss', 'none'),
    ],
    element: `surprisals[${t}]`,
  };
}

export function gradientPhase({
  tensors,
  choice: { position: t, word: w },
  n,
  y,
}: PhaseContext): PhaseDraft {
  const c = n.add('c', tensors.at('loss_weights', t), 'ink');
  const p = n.add('p', tensors.at('probabilities', t, w), 'probability');
  const g = n.add('g', tensors.gradientAt('logits', t, w), 'gradient');
  const truth = w === y ? '\\qy{1}' : '\\qy{0}';
  return {
    explain: 'explain.gradient',
    tex: `\\begin{aligned} \\qg{\\frac{\\partial \\text{loss}}{\\partial z_{t,w}}} &= c_t \\, (\\qp{p_{t,w}} - \\qy{y_{t,w}}) \\\\ \\qg{\\partial z_{${t},${w}}} &= ${c} \\cdot (${p} - ${truth}) = ${g} \\end{aligned}`,
    tensors: [
      view('probabilities', 'before', 'probability', 'word'),
      view('logits', 'gradient', 'gradient', 'word'),
    ],
    element: `∂loss/∂logits[${t}, ${w}]`,
  };
}
