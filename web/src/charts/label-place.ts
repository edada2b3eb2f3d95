/** In pixels of the chart. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Pixel {
  readonly x: number;
  readonly y: number;
}

/** A place for words costs what it hides: other words far more than a line that goes through. */
const hiddenWords = 100;

/**
 * Which of the places hides least of lines and of words that stand already; the first of equals.
 * The place of the frame before stays as long as none is better, so that words do not jump.
 */
export function clearest(
  places: readonly Box[],
  lines: readonly (readonly Pixel[])[],
  taken: readonly Box[],
  before = 0,
): number {
  const costs = places.map(
    (place) =>
      lines.reduce((sum, line) => sum + Number(crosses(line, place)), 0) +
      hiddenWords * taken.filter((box) => meets(box, place)).length,
  );
  const least = Math.min(...costs);
  return costs[before] === least ? before : costs.indexOf(least);
}

function meets(one: Box, other: Box): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}

/** Whether a line, a function of x, goes through a box. */
export function crosses(line: readonly Pixel[], box: Box): boolean {
  for (let i = 0; i < line.length; i += 1) {
    const to = line[i];
    const from = line[i - 1] ?? to;
    if (from === undefined || to === undefined || to.x < box.left) continue;
    if (from.x > box.right) return false;
    const at = (x: number): number =>
      to.x === from.x
        ? to.y
        : from.y +
          ((to.y - from.y) * (Math.min(Math.max(x, from.x), to.x) - from.x)) / (to.x - from.x);
    const [one, other] = [at(box.left), at(box.right)];
    if (Math.max(one, other) >= box.top && Math.min(one, other) <= box.bottom) return true;
  }
  return false;
}
