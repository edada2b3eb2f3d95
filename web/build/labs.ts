import type { LabDeclaration } from '../src/labs/shared/lab-declaration.ts';
import type { ElementDescription } from '../src/labs/shared/describe-element.ts';

/** A lab as its folder declares it. */
export interface Lab extends LabDeclaration {
  /** The folder's. */
  readonly name: string;
}

const declarations = import.meta.glob<{ readonly declaration: LabDeclaration }>(
  '../src/labs/*/lab.ts',
  { eager: true },
);
const descriptions = import.meta.glob<{ readonly element: ElementDescription }>(
  '../src/labs/*/element.ts',
  { eager: true },
);

const folderOf = (path: string): string => path.split('/').at(-2) ?? path;

/** Every lab, in reading order. */
export const labs: readonly Lab[] = Object.entries(declarations)
  .map(([path, { declaration }]) => ({ name: folderOf(path), ...declaration }))
  .sort((one, other) => one.order - other.order);

/** What a lab and its element are. */
export function elementOf({ name }: Pick<Lab, 'name'>): ElementDescription {
  const found = descriptions[`../src/labs/${name}/element.ts`];
  if (found === undefined) throw new Error(`web/src/labs/${name}/element.ts is missing`);
  return found.element;
}
