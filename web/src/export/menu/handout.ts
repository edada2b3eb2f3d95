import type { PartName } from '../../style/parts.ts';

/** What a hand-out leaves out: a title, a figure, its formula and questions stay. */
const leftOut: readonly PartName[] = ['controls', 'code', 'tables', 'try', 'more', 'share'];

/**
 * Prints the lab as it stands as a hand-out. It is as it was once the browser has the paper; a page
 * around us that forbids dialogs forbids this one, too.
 */
export function printHandout(lab: HTMLElement): void {
  const hidden = lab.getAttribute('hide');
  // A run taken apart fills pages; where nothing trains it is where the formula stands.
  const inspector: readonly PartName[] = 'run' in lab ? ['inspector'] : [];
  lab.setAttribute('hide', [...leftOut, ...inspector].join(' '));
  const restore = (): void => {
    if (hidden === null) lab.removeAttribute('hide');
    else lab.setAttribute('hide', hidden);
  };
  addEventListener('afterprint', restore, { once: true });
  print();
}
