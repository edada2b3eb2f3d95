import { begunRun, type BegunRun } from './begun-runs.ts';
import { trains, type LabDefinition, type LabElement } from '../labs/shared/lab-element.ts';
import type { LabSettings } from './read-settings.ts';

interface LeftLab {
  readonly name: string;
  readonly element: LabElement;
  settings: LabSettings;
}

/**
 * Labs that the reader has left, each as it was. A worker with its run takes tens of megabytes: only
 * the run that was left last keeps its own, any other is computed again when its lab is.
 */
export class LeftLabs {
  readonly #left = new Map<LabDefinition, LeftLab>();
  #withRun: LabElement | undefined;

  leave(definition: LabDefinition, name: string, element: LabElement, settings: LabSettings): void {
    this.#left.set(definition, { name, element, settings });
    if (!trains(element)) return;
    if (this.#withRun !== undefined && this.#withRun !== element) this.#withRun.isKept = false;
    this.#withRun = element;
  }

  /** The lab is on show again. */
  back(definition: LabDefinition): LeftLab | undefined {
    const left = this.#left.get(definition);
    if (left === undefined) return undefined;
    this.#left.delete(definition);
    left.element.isKept = true;
    if (this.#withRun === left.element) this.#withRun = undefined;
    return left;
  }

  /** A lab that is not on show has settled on other settings by itself. */
  change(element: LabElement, settings: LabSettings): void {
    for (const left of this.#left.values()) if (left.element === element) left.settings = settings;
  }

  begun(): readonly BegunRun[] {
    return [...this.#left.values()].flatMap(({ name, element }) => begunRun(name, element));
  }

  /** Nobody comes back to any of them. */
  forget(): void {
    for (const { element } of this.#left.values()) element.isKept = false;
    this.#left.clear();
    this.#withRun = undefined;
  }
}
