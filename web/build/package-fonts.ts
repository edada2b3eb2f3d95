import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { keptFaces } from './fonts-plugin.ts';

const resolveModule = createRequire(import.meta.url).resolve;
const sheets = [
  fileURLToPath(new URL('../src/style/page.css', import.meta.url)),
  resolveModule('katex/dist/katex.min.css'),
];

/**
 * `fonts.css` and the faces that it names, for pages that show the elements: a face counts only where
 * the document itself declares it, so that is left to whoever owns the document.
 */
export const packageFonts: Plugin = {
  name: 'surprisal:package-fonts',
  enforce: 'pre',
  transform: (_, id) => (id.endsWith('katex.min.css') ? { code: '', map: null } : null),
  generateBundle() {
    const faces = sheets.flatMap((sheet) =>
      keptFaces(readFileSync(sheet, 'utf8')).map((face) =>
        face.replace(/url\(['"]?([^'")]+)['"]?\)/g, (_, address: string) => {
          const file = fontFile(address, sheet);
          const fileName = `fonts/${basename(file)}`;
          this.emitFile({ type: 'asset', fileName, source: readFileSync(file) });
          return `url('./${fileName}')`;
        }),
      ),
    );
    this.emitFile({ type: 'asset', fileName: 'fonts.css', source: `${faces.join('\n')}\n` });
  },
};

/** A style sheet names a font of a package by the package, or one beside it by its place. */
function fontFile(address: string, sheet: string): string {
  return address.startsWith('@') ? resolveModule(address) : resolve(dirname(sheet), address);
}
