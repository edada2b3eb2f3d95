import { trains, type LabElement } from '../labs/shared/lab-element.ts';

/** A run that is begun and not at its end. */
export interface BegunRun {
  readonly lab: string;
  readonly update: number;
  readonly total: number;
}

/** What one may go on with in a lab: nothing where no run trains, or none is begun, or it is done. */
export function begunRun(lab: string, element: LabElement): readonly BegunRun[] {
  if (!trains(element)) return [];
  const { update, total } = element.run;
  return update > 0 && update < total ? [{ lab, update, total }] : [];
}

/** The event `begun-runs-request`: which runs one may go on with; the page around answers. */
export type BegunRunsRequest = CustomEvent<{ answer?: readonly BegunRun[] }>;

export function requestBegunRuns(element: Element): readonly BegunRun[] {
  const detail: BegunRunsRequest['detail'] = {};
  element.dispatchEvent(
    new CustomEvent('begun-runs-request', { detail, bubbles: true, composed: true }),
  );
  return detail.answer ?? [];
}
