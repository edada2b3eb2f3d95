import type { Choice, Tensors } from './update-detail.ts';
import { indexText } from './update-detail.ts';
import { mostTerms, view, type Numbers, type PhaseContext, type PhaseDraft } from './phase.ts';
import { weightDecay, type TrainSettings } from './settings.ts';

export function backwardPhase({ tensors, choice, n }: PhaseContext): PhaseDraft {
  const { parameter, index } = choice;
  const g = n.add('g', tensors.gradientAt(parameter, index), 'gradient');
  return {
    explain: 'explain.backward',
    tex: `\\begin{aligned} ${chainRule[parameter]} \\\\ ${backwardTerms(tensors, choice, n)} ${g} \\end{aligned}`,
    tensors: [
      view('logits', 'gradient', 'gradient', 'word'),
      view('hidden', 'gradient', 'gradient', 'hidden'),
      view('preactivation', 'gradient', 'gradient', 'hidden'),
      view('embedded', 'gradient', 'gradient', 'embedded'),
      view(parameter, 'gradient', 'gradient', 'parameter'),
    ],
    element: `∂loss/∂${parameter}${indexText(tensors, parameter, index)}`,
  };
}

export function optimizerPhase({
  tensors,
  choice: { parameter, index },
  settings,
  n,
}: PhaseContext): PhaseDraft {
  const gradient = gradientText(tensors, parameter, index, settings, n);
  const slot = (name: string): string => `${parameter}/${name}`;
  const element = `${parameter}${indexText(tensors, parameter, index)}`;
  if (settings.optimizer === 'sgd' || settings.optimizer === 'rmsprop') {
    const name = settings.optimizer === 'sgd' ? 'momentum_buffer' : 'square_avg';
    const before = n.add('s0', tensors.at(slot(name), index), 'ink', true);
    const after = n.add('s', tensors.afterAt(slot(name), index), 'ink');
    const line =
      settings.optimizer === 'sgd'
        ? `b &\\leftarrow \\mu\\, b + \\qg{g} \\\\ &= ${settings.momentum} \\cdot ${before} + ${gradient} = ${after}`
        : `s &\\leftarrow 0.99\\, s + 0.01\\, \\qg{g}^2 \\\\ &= 0.99 \\cdot ${before} + 0.01 \\cdot (${gradient})^2 = ${after}`;
    const bare = settings.optimizer === 'sgd' && tensors.after(slot(name)) === undefined;
    return {
      explain: `explain.optimizer.${settings.optimizer}`,
      tex: bare ? `\\qg{g} = ${gradient}` : `\\begin{aligned} ${line} \\end{aligned}`,
      tensors: [
        view(parameter, 'gradient', 'gradient', 'parameter'),
        ...(bare ? [] : [view(slot(name), 'after', 'ink', 'parameter')]),
      ],
      element,
    };
  }
  const m0 = n.add('m0', tensors.at(slot('exp_avg'), index), 'ink', true);
  const v0 = n.add('v0', tensors.at(slot('exp_avg_sq'), index), 'ink', true);
  const m = n.add('m', tensors.afterAt(slot('exp_avg'), index), 'ink', true);
  const v = n.add('v', tensors.afterAt(slot('exp_avg_sq'), index), 'ink');
  const c1 = n.add('c1', tensors.afterAt('bias_correction1', 0), 'ink');
  const c2 = n.add('c2', tensors.afterAt('bias_correction2', 0), 'ink');
  const mh = n.add('mh', tensors.afterAt(slot('m_hat'), index), 'ink');
  const vh = n.add('vh', tensors.afterAt(slot('v_hat'), index), 'ink');
  const k = tensors.updateDetail.update;
  return {
    explain: 'explain.optimizer.adam',
    tex:
      `\\begin{aligned} m &\\leftarrow 0.9\\, m + 0.1\\, \\qg{g} = 0.9 \\cdot ${m0} + 0.1 \\cdot ${gradient} = ${m} \\\\` +
      `v &\\leftarrow 0.999\\, v + 0.001\\, \\qg{g}^2 = 0.999 \\cdot ${v0} + 0.001 \\cdot (${gradient})^2 = ${v} \\\\` +
      `\\hat m &= m / (1 - 0.9^{${k}}) = ${m} / ${c1} = ${mh}, \\quad \\hat v = v / (1 - 0.999^{${k}}) = ${v} / ${c2} = ${vh} \\end{aligned}`,
    tensors: [
      view(parameter, 'gradient', 'gradient', 'parameter'),
      view(slot('exp_avg'), 'after', 'ink', 'parameter'),
      view(slot('exp_avg_sq'), 'after', 'ink', 'parameter'),
      view(slot('m_hat'), 'after', 'ink', 'parameter'),
      view(slot('v_hat'), 'after', 'ink', 'parameter'),
    ],
    element,
  };
}

export function updatePhase({
  tensors,
  choice: { parameter, index },
  settings,
  n,
}: PhaseContext): PhaseDraft {
  const slot = (name: string): string => `${parameter}/${name}`;
  const old = n.add('old', tensors.at(parameter, index), 'ink', true);
  const change = n.add('change', tensors.afterAt(slot('change'), index), 'ink', true);
  const now = n.add('now', tensors.afterAt(parameter, index), 'ink');
  const rate = settings.lr;
  const by = {
    adam: () =>
      `-\\eta\\, \\frac{\\hat m}{\\sqrt{\\hat v} + \\epsilon} = -${rate} \\cdot \\frac{${n.add('mh', tensors.afterAt(slot('m_hat'), index), 'ink')}}{\\sqrt{${n.add('vh', tensors.afterAt(slot('v_hat'), index), 'ink')}} + 10^{-8}}`,
    sgd: () =>
      `-\\eta\\, b = -${rate} \\cdot ${n.add('b', tensors.after(slot('momentum_buffer')) === undefined ? tensors.gradientAt(parameter, index) : tensors.afterAt(slot('momentum_buffer'), index), 'ink', true)}`,
    rmsprop: () =>
      `-\\eta\\, \\frac{\\qg{g}}{\\sqrt{s} + \\epsilon} = -${rate} \\cdot \\frac{${gradientText(tensors, parameter, index, settings, n)}}{\\sqrt{${n.add('s', tensors.afterAt(slot('square_avg'), index), 'ink')}} + 10^{-8}}`,
  }[settings.optimizer === 'adamw' ? 'adam' : settings.optimizer]();
  const decay =
    settings.optimizer === 'adamw'
      ? ` - ${rate} \\cdot ${weightDecay(settings)} \\cdot ${old}`
      : '';
  return {
    explain: 'explain.update',
    tex: `\\begin{aligned} \\Delta &= ${by}${decay} = ${change} \\\\ \\theta &\\leftarrow \\theta + \\Delta = ${old} + ${change} = ${now} \\end{aligned}`,
    tensors: [
      view(slot('change'), 'after', 'ink', 'parameter'),
      view(parameter, 'after', 'logit', 'parameter'),
    ],
    element: `${parameter}${indexText(tensors, parameter, index)}`,
  };
}

/** g as the optimizer sees it: clipped, and with the weight decay of all but AdamW. */
function gradientText(
  tensors: Tensors,
  parameter: string,
  index: number,
  settings: TrainSettings,
  n: Numbers,
): string {
  const g = n.add('g', tensors.gradientAt(parameter, index), 'gradient', true);
  const clipped =
    settings.clip === null
      ? g
      : `${n.add('clip', tensors.afterAt('clip_factor', 0), 'ink')} \\cdot ${g}`;
  const lambda = weightDecay(settings);
  const decays = lambda > 0 && settings.optimizer !== 'adamw';
  return decays
    ? `(${clipped} + ${lambda} \\cdot ${n.add('theta', tensors.at(parameter, index), 'ink', true)})`
    : clipped;
}

const chainRule: Readonly<Record<Choice['parameter'], string>> = {
  'fc.weight': '\\qg{\\partial W} &= \\sum_t \\qg{\\partial z_t}\\, h_t^\\top',
  'fc.bias': '\\qg{\\partial b} &= \\sum_t \\qg{\\partial z_t}',
  'rnn.weight_ih_l0':
    '\\qg{\\partial h_t} &= W^\\top \\qg{\\partial z_t} + W_{hh}^\\top \\qg{\\partial a_{t+1}}, \\quad \\qg{\\partial a_t} = (1 - h_t^2)\\, \\qg{\\partial h_t}, \\quad \\qg{\\partial W_{ih}} = \\sum_t \\qg{\\partial a_t}\\, x_t^\\top',
  'rnn.weight_hh_l0':
    '\\qg{\\partial h_t} &= W^\\top \\qg{\\partial z_t} + W_{hh}^\\top \\qg{\\partial a_{t+1}}, \\quad \\qg{\\partial a_t} = (1 - h_t^2)\\, \\qg{\\partial h_t}, \\quad \\qg{\\partial W_{hh}} = \\sum_t \\qg{\\partial a_t}\\, h_{t-1}^\\top',
  'rnn.bias_ih_l0':
    '\\qg{\\partial a_t} &= (1 - h_t^2)\\, \\qg{\\partial h_t}, \\quad \\qg{\\partial b_{ih}} = \\sum_t \\qg{\\partial a_t}',
  'rnn.bias_hh_l0':
    '\\qg{\\partial a_t} &= (1 - h_t^2)\\, \\qg{\\partial h_t}, \\quad \\qg{\\partial b_{hh}} = \\sum_t \\qg{\\partial a_t}',
  'embedding.weight':
    '\\qg{\\partial x_t} &= W_{ih}^\\top \\qg{\\partial a_t}, \\quad \\qg{\\partial E_k} = \\sum_{t:\\, w_t = k} \\qg{\\partial x_t}',
};

/** The sum over positions with its numbers, where it is short enough to be read. */
function backwardTerms(tensors: Tensors, { parameter, index }: Choice, n: Numbers): string {
  const columns = tensors.before(parameter)?.shape.at(-1) ?? 1;
  const matrix = tensors.before(parameter)?.shape.length === 2;
  const [row, column] = matrix ? [Math.floor(index / columns), index % columns] : [index, 0];
  const name = `\\qg{\\partial_{${matrix ? `${row},${column}` : index}}} &= `;
  const words = tensors.facts.sentences[tensors.updateDetail.sentence] ?? [];
  const term = (t: number): string | null => {
    const g = (of: string, i: number): string =>
      n.add(`g${t}`, tensors.gradientAt(of, t, i), 'gradient', true);
    const times = (of: string, at: number): string =>
      `\\cdot ${n.add(`x${t}`, tensors.at(of, at, column), 'ink', true)}`;
    switch (parameter) {
      case 'fc.weight':
        return `${g('logits', row)} ${times('hidden', t)}`;
      case 'fc.bias':
        return g('logits', index);
      case 'rnn.weight_ih_l0':
        return `${g('preactivation', row)} ${times('embedded', t)}`;
      case 'rnn.weight_hh_l0':
        return t === 0 ? null : `${g('preactivation', row)} ${times('hidden', t - 1)}`;
      case 'rnn.bias_ih_l0':
      case 'rnn.bias_hh_l0':
        return g('preactivation', index);
      case 'embedding.weight':
        return words[t] === row ? g('embedded', column) : null;
    }
  };
  if (tensors.length > mostTerms) return name;
  const terms = Array.from({ length: tensors.length }, (_, t) => term(t)).filter(
    (one) => one !== null,
  );
  return terms.length === 0 ? name : `${name}${terms.join(' + ')} = `;
}
