// The reader's own colours: marks stay visible, what is pressed differs, words are the reader's.
import type { Page } from 'playwright-core';

export interface Look {
  /** Marks that hardly differ from the ground, and pressed buttons that hardly differ from others. */
  readonly faint: readonly string[];
  readonly marks: number;
  readonly pressed: number;
  /** Words that are neither in a colour of the system nor easily read on its ground. */
  readonly strange: readonly string[];
  /** How many colours that are not grey each canvas in sight holds. */
  readonly canvases: readonly number[];
}

/** How the page looks in them, as it is now. */
export const lookInForcedColours = (page: Page): Promise<Look> =>
  page.evaluate(() => {
    const all: Element[] = [];
    const walk = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        all.push(element);
        if (element.shadowRoot) walk(element.shadowRoot);
      }
    };
    walk(document);
    const brush = document.createElement('canvas').getContext('2d', {
      willReadFrequently: true,
    });
    if (brush === null) throw new Error('no canvas');
    const probe = document.createElement('i');
    document.body.append(probe);
    const system = (colour: string): string => {
      probe.style.color = colour;
      return getComputedStyle(probe).color;
    };
    const paper = system('Canvas');
    /** Red, green and blue as drawn on the reader's ground. */
    const drawn = (colour: string, opacity = 1): number[] => {
      brush.globalAlpha = 1;
      brush.fillStyle = paper;
      brush.fillRect(0, 0, 1, 1);
      brush.globalAlpha = opacity;
      brush.fillStyle = colour;
      brush.fillRect(0, 0, 1, 1);
      return Array.from(brush.getImageData(0, 0, 1, 1).data.slice(0, 3));
    };
    const luminance = (rgb: readonly number[]): number => {
      const [r = 0, g = 0, b = 0] = rgb.map((part) =>
        part <= 10 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (a: readonly number[], b: readonly number[]): number => {
      const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
      return (high + 0.05) / (low + 0.05);
    };
    const ground = drawn(paper);
    const name = (element: Element): string =>
      `${element.localName}.${element.className} in ${element.parentElement?.className ?? ''}`;
    const shown = all.filter((element) => element.checkVisibility());
    const marks = shown.filter((element) => {
      if (!element.matches('i:empty, .key, .stroke, .dot, .ledger .cost')) return false;
      const { width, height } = element.getBoundingClientRect();
      return width >= 2 && height >= 1;
    });
    const faint = marks
      .filter((element) => {
        const style = getComputedStyle(element);
        if (style.backgroundImage !== 'none') return false;
        const opacity = element.closest('.idle, .idle-key') ? 1 : Number(style.opacity);
        const paints = [style.backgroundColor, style.outlineColor, style.borderTopColor];
        const edges = [true, style.outlineStyle !== 'none', style.borderTopStyle !== 'none'];
        const rim = /(rgba?\([^)]*\)|color\([^)]*\)).*inset/.exec(style.boxShadow)?.[1];
        return ![...paints.filter((_, i) => edges[i]), rim ?? paper].some(
          (colour) => contrast(drawn(colour, opacity), ground) >= 3,
        );
      })
      .map(name);
    const pressed = shown.filter((element) =>
      element.matches('button:is([aria-pressed=true], [aria-current=step])'),
    );
    for (const button of pressed) {
      const { backgroundColor, color, textDecorationLine } = getComputedStyle(button);
      const filled = contrast(drawn(backgroundColor), ground) >= 3;
      const over = contrast(drawn(color), filled ? drawn(backgroundColor) : ground);
      if (textDecorationLine !== 'underline' || over < 4.5) faint.push(name(button));
    }
    const words = [
      'CanvasText',
      'LinkText',
      'ButtonText',
      'GrayText',
      'HighlightText',
      'FieldText',
    ];
    const ours = new Set([...words, 'Canvas', 'VisitedText'].map(system));
    const strange = shown
      .filter((element) =>
        Array.from(element.childNodes).some(
          (child) => child instanceof Text && child.data.trim() !== '',
        ),
      )
      .filter((element) => {
        const { color, forcedColorAdjust } = getComputedStyle(element) as CSSStyleDeclaration & {
          readonly forcedColorAdjust: string;
        };
        if (forcedColorAdjust !== 'none') return !ours.has(color);
        return contrast(drawn(color), ground) < 4.5 && !ours.has(color);
      })
      .map(name);
    const canvases = shown
      .filter((element) => element instanceof HTMLCanvasElement)
      .map((canvas) => {
        const { width, height } = canvas;
        const copy = new OffscreenCanvas(width, height).getContext('2d', {
          willReadFrequently: true,
        });
        copy?.drawImage(canvas, 0, 0);
        const data = copy?.getImageData(0, 0, width, height).data ?? [];
        const found = new Set<string>();
        for (let at = 0; at < data.length; at += 4) {
          const [r = 0, g = 0, b = 0, a = 0] = data.slice(at, at + 4);
          if (a > 200 && Math.max(r, g, b) - Math.min(r, g, b) > 60) found.add(`${r} ${g} ${b}`);
        }
        return found.size;
      });
    probe.remove();
    return { faint, marks: marks.length, pressed: pressed.length, strange, canvases };
  });
