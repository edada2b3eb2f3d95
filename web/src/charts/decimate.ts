/**
 * A growing line of bounded length for drawing: when it is full, neighbours are merged in pairs,
 * so each drawn point stands for `stride` values. Exact values are kept elsewhere. By default two
 * points for every pixel of a wide chart.
 */
export interface Point {
  x: number;
  y: number;
}

export class BoundedLine {
  readonly points: Point[] = [];
  readonly #limit: number;
  #stride = 1;
  #open = 0;

  constructor(limit = 1024) {
    if (limit < 2 || limit % 2 !== 0)
      throw new RangeError(`limit ${limit} must be even and at least 2`);
    this.#limit = limit;
  }

  get stride(): number {
    return this.#stride;
  }

  append(x: number, y: number): void {
    const last = this.points.at(-1);
    if (last !== undefined && this.#open > 0 && this.#open < this.#stride) {
      this.#open += 1;
      last.x += (x - last.x) / this.#open;
      last.y += (y - last.y) / this.#open;
      return;
    }
    if (this.points.length === this.#limit) this.#merge();
    // Not push: Chart.js wraps that of arrays it draws, to notice what is added one by one.
    this.points[this.points.length] = { x, y };
    this.#open = 1;
  }

  clear(): void {
    this.points.length = 0;
    this.#stride = 1;
    this.#open = 0;
  }

  #merge(): void {
    const half = this.#limit / 2;
    for (let i = 0; i < half; i += 1) {
      const left = this.points[2 * i];
      const right = this.points[2 * i + 1];
      if (left === undefined || right === undefined) break;
      this.points[i] = { x: (left.x + right.x) / 2, y: (left.y + right.y) / 2 };
    }
    this.points.length = half;
    this.#stride *= 2;
  }
}
