import { html, type TemplateResult } from 'lit';
import type { Question } from '../../predict/question.ts';

/** What questions are asked, and of what. */
export interface Predictions<Source> {
  readonly questions: readonly Question<Source>[];
  readonly source: () => Promise<Source>;
}

/** The part that asks: it comes after the picture, and has its room before. */
export const loadPredict = (): Promise<unknown> =>
  Promise.all([import('../../predict/predict.ts'), import('../../predict/answers.ts')]);

/** A question at a time, under what it is about. */
export function predictSection<Source>({
  questions,
  source,
}: Predictions<Source>): TemplateResult | null {
  return questions.length === 0
    ? null
    : html`<section part="predict">
        <surprisal-predict .questions=${questions} .source=${source}></surprisal-predict>
      </section>`;
}

/** At the end of a lab, for paper. */
export function answersSection<Source>({
  questions,
  source,
}: Predictions<Source>): TemplateResult | null {
  return questions.length === 0
    ? null
    : html`<surprisal-answers
        part="predict"
        .questions=${questions}
        .source=${source}
      ></surprisal-answers>`;
}
