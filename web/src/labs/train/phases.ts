import type { Choice, Tensors } from './update-detail.ts';
import {
  Numbers,
  type PhaseContext,
  type PhaseDraft,
  type PhaseName,
  type PhaseView,
} from './phase.ts';
import { backwardPhase, optimizerPhase, updatePhase } from './phases-backward.ts';
import {
  embedPhase,
  gradientPhase,
  hiddenPhase,
  logitsPhase,
  lossPhase,
  softmaxPhase,
} from './phases-forward.ts';
import type { TrainSettings } from './settings.ts';
import { target } from './words.ts';

const phases: Readonly<Record<PhaseName, (context: PhaseContext) => PhaseDraft>> = {
  embed: embedPhase,
  hidden: hiddenPhase,
  logits: logitsPhase,
  softmax: softmaxPhase,
  loss: lossPhase,
  gradient: gradientPhase,
  backward: backwardPhase,
  optimizer: optimizerPhase,
  update: updatePhase,
};

/** What a phase shows of this update: its words, its formula with numbers, its tensors. */
export function phaseView(
  phase: PhaseName,
  tensors: Tensors,
  choice: Choice,
  settings: TrainSettings,
): PhaseView {
  const numbers = new Numbers();
  const made = phases[phase]({
    tensors,
    choice,
    settings,
    n: numbers,
    y: target(tensors.facts, tensors.updateDetail.sentence),
  });
  return { ...made, numbers: numbers.all };
}
