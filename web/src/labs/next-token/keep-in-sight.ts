import { drawnScale } from '../../platform/drawn-place.ts';

/** Scrolls a box, and nothing around it, until a row in it can be seen below a head of `top` pixels. */
export function keepRowInSight(box: HTMLElement, row: Element, top: number): void {
  const frame = box.getBoundingClientRect();
  const scale = drawnScale(box).y;
  const { top: start, bottom: end } = row.getBoundingClientRect();
  const [above, bottom] = [(start - frame.top) / scale, (end - frame.top) / scale];
  if (above < top) box.scrollTop += above - top;
  else if (bottom > box.clientHeight) box.scrollTop += bottom - box.clientHeight;
}

/** Likewise for a cell between what covers `left` and `right` pixels of the box. */
export function keepColumnInSight(
  box: HTMLElement,
  cell: Element,
  left: number,
  right: number,
): void {
  const frame = box.getBoundingClientRect();
  const scale = drawnScale(box).x;
  const { left: start, right: end } = cell.getBoundingClientRect();
  const [before, after] = [(start - frame.left) / scale, (end - frame.left) / scale];
  const last = box.clientWidth - right;
  if (after > last) box.scrollLeft += after - last;
  else if (before < left) box.scrollLeft += before - left;
}
