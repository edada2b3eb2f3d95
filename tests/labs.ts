import { existsSync } from 'node:fs';
import { labs as declared } from '../web/build/labs.ts';

/** Every lab by its name in an address, in the order of the navigation. */
export const labs: readonly string[] = declared.map(({ name }) => name);

/** Those that train in a worker of their own; the others compute all they show within a frame. */
export const trainingLabs: readonly string[] = declared
  .filter(({ trains }) => trains)
  .map(({ name }) => name);

/** Those that stand in the navigation. */
export const listedLabs: readonly string[] = declared
  .filter(({ listed }) => listed)
  .map(({ name }) => name);

/** Whether a lab has a file, named from its folder on. */
export const labHas = (lab: string, file: string): boolean =>
  existsSync(new URL(`../web/src/labs/${lab}/${file}`, import.meta.url));
