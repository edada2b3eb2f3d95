// Pages on their way to paper.
import type { Frame, Page } from 'playwright-core';

/** A canvas as it goes to paper. */
export interface Printed {
  readonly host: string;
  readonly width: number;
  /** Of its pixels that have any ink, as a part of all. */
  readonly inked: number;
  /** The darkest and the lightest of these, from 0 to 255. */
  readonly darkest: number;
  readonly folded: number;
}

/** Has the page look at itself at the last moment before each print, after all others have. */
export const lookAtPrints = (page: Page | Frame): Promise<void> =>
  page.evaluate(() => {
    const look = (): void => {
      const found: Printed[] = [];
      const closed: Element[] = [];
      const walk = (root: Document | ShadowRoot): void => {
        for (const element of root.querySelectorAll('*')) {
          if (element.localName === 'details' && !(element as HTMLDetailsElement).open)
            closed.push(element);
          if (element instanceof HTMLCanvasElement) found.push(read(element, root));
          if (element.shadowRoot) walk(element.shadowRoot);
        }
      };
      walk(document);
      const around = window as unknown as Looking;
      around.goneToPaper = found.map((one) => ({
        ...one,
        folded: closed.filter((each) => !isTable(each)).length,
      }));
    };
    const isTable = (element: Element): boolean => {
      const root = element.getRootNode();
      return root instanceof ShadowRoot && root.host.localName === 'surprisal-data-table';
    };
    const read = (canvas: HTMLCanvasElement, root: Document | ShadowRoot): Printed => {
      const { width, height } = canvas;
      const context = new OffscreenCanvas(width, height).getContext('2d', {
        willReadFrequently: true,
      });
      context?.drawImage(canvas, 0, 0);
      const { data } = context?.getImageData(0, 0, width, height) ?? { data: [] };
      let [inked, darkest] = [0, 255];
      for (let i = 0; i < data.length; i += 4) {
        const [r = 0, g = 0, b = 0, alpha = 0] = [data[i], data[i + 1], data[i + 2], data[i + 3]];
        const light = Math.max(r, g, b);
        if (alpha < 128 || light > 250) continue;
        inked += 1;
        darkest = Math.min(darkest, light);
      }
      const host = root instanceof ShadowRoot ? `${root.host.localName}#${root.host.id}` : '';
      return { host, width, inked: inked / (width * height), darkest, folded: 0 };
    };
    addEventListener('beforeprint', look);
    interface Looking extends Window {
      goneToPaper?: readonly Printed[];
    }
  });

export const lastPrint = (page: Page | Frame): Promise<readonly Printed[]> =>
  page.evaluate(
    () => (window as unknown as { readonly goneToPaper?: readonly Printed[] }).goneToPaper ?? [],
  );

/** Until everything that waits for the reader to come there has come without. */
export const allLoaded = async (page: Page | Frame): Promise<void> => {
  await page.waitForFunction(() => {
    const waits = (root: ParentNode): boolean =>
      Array.from(root.querySelectorAll('*')).some(
        (element) =>
          element.matches(':not(:defined), .waiting') ||
          (element.shadowRoot !== null && waits(element.shadowRoot)),
      );
    return !waits(document);
  });
};

/** Texts in print that one can hardly read on white, with the contrast of each. */
export const paleTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const pale = new Set<string>();
    const part = (value: number): number =>
      value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    const walk = (root: Node): void => {
      for (const node of root.childNodes) {
        if (node instanceof Element) {
          if (!node.checkVisibility({ visibilityProperty: true })) continue;
          if (node.matches('.visually-hidden, style')) continue;
          if (node.shadowRoot) walk(node.shadowRoot);
          walk(node);
        }
        const { parentElement } = node;
        if (!(node instanceof Text) || node.data.trim() === '' || parentElement === null) continue;
        const [r = 0, g = 0, b = 0] = (
          getComputedStyle(parentElement).color.match(/[\d.]+/g) ?? []
        ).map((value) => part(Number(value) / 255));
        const contrast = 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05);
        if (contrast < 4.5) pale.add(`${node.data.trim().slice(0, 30)}: ${contrast.toFixed(1)}`);
      }
    };
    walk(document.body);
    return [...pale];
  });
