/** Scrolls a box, and nothing around it, until a row in it can be seen below a head of `top` pixels. */
export function keepRowInSight(box: Element, row: Element, top: number): void {
  const frame = box.getBoundingClientRect();
  const { top: above, bottom } = row.getBoundingClientRect();
  if (above < frame.top + top) box.scrollTop += above - frame.top - top;
  else if (bottom > frame.top + box.clientHeight)
    box.scrollTop += bottom - frame.top - box.clientHeight;
}

/** Likewise for a cell between what covers `left` and `right` pixels of the box. */
export function keepColumnInSight(box: Element, cell: Element, left: number, right: number): void {
  const frame = box.getBoundingClientRect();
  const { left: before, right: after } = cell.getBoundingClientRect();
  const [first, last] = [frame.left + left, frame.left + box.clientWidth - right];
  if (after > last) box.scrollLeft += after - last;
  else if (before < first) box.scrollLeft += before - first;
}
