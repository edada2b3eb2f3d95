import type { LitElement } from 'lit';
import type { DescribedSettings } from '../state/described-settings.ts';

/** Something in a lab asks the page around it to show another; the page answers with `opened`. */
export interface LabWish {
  readonly lab: string;
  readonly parameters: URLSearchParams;
  opened?: Promise<LitElement | undefined>;
}

/** The event `lab-request`: bubbles out of the lab to the page around it. */
export type LabRequest = CustomEvent<LabWish>;

/** A lab that trains, as whoever opens one of its runs needs to know it. */
export interface RunLab {
  readonly name: string;
  load(): Promise<DescribedSettings>;
}

/** The event `run-labs-request`: which labs have runs; whoever mounted the lab answers. */
export type RunLabsRequest = CustomEvent<{ answer?: readonly RunLab[] }>;

/** Asks the page to show another lab, if there is a page around this element that can. */
export function requestLab(
  element: Element,
  lab: string,
  parameters: URLSearchParams,
): Promise<LitElement | undefined> {
  const detail: LabWish = { lab, parameters };
  element.dispatchEvent(new CustomEvent('lab-request', { detail, bubbles: true, composed: true }));
  return detail.opened ?? Promise.resolve(undefined);
}

/** The labs whose runs can be opened. */
export function requestRunLabs(element: Element): readonly RunLab[] {
  const detail: RunLabsRequest['detail'] = {};
  element.dispatchEvent(new CustomEvent('run-labs-request', { detail }));
  return detail.answer ?? [];
}
