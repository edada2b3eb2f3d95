// Elements as they are drawn: a page may show a lab larger or smaller than it is laid out, by
// `transform: scale`, as slides do, or by `zoom`.

/** How many pixels of the window one pixel of the element's own layout is. */
export function drawnScale(element: HTMLElement): { readonly x: number; readonly y: number } {
  const { width, height } = element.getBoundingClientRect();
  const [across, down] = [element.offsetWidth, element.offsetHeight];
  return { x: across > 0 ? width / across : 1, y: down > 0 ? height / down : 1 };
}

/** Where the pointer is within the border of an element, from 0 to 1. */
export function placeWithin(
  { clientX, clientY }: Pick<PointerEvent, 'clientX' | 'clientY'>,
  element: HTMLElement,
): { readonly across: number; readonly down: number } {
  const box = element.getBoundingClientRect();
  const scale = drawnScale(element);
  return {
    across: ((clientX - box.left) / scale.x - element.clientLeft) / element.clientWidth,
    down: ((clientY - box.top) / scale.y - element.clientTop) / element.clientHeight,
  };
}
