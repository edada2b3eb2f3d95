import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { bundleScript } from './script-text.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

interface Document {
  readonly file: string;
  readonly title: string;
  /** The element that fills the body. */
  readonly element: string;
}

interface Contents {
  readonly start: string;
  readonly style: string;
  readonly program: string;
  readonly engine: Uint8Array;
}

const hash = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const packed = (content: string | Uint8Array): string =>
  gzipSync(content, { level: 9 }).toString('base64');

/** Nothing from outside, nothing that is not named by its hash. */
function policy({ start, style, program }: Contents): string {
  return [
    "default-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    `script-src ${hash(start)} ${hash(program)} 'wasm-unsafe-eval'`,
    `style-src ${hash(style)}`,
    'font-src data:',
    'img-src data: blob:',
    "connect-src 'self'",
    'worker-src blob:',
    "require-trusted-types-for 'script'",
    'trusted-types lit-html surprisal surprisal-start',
  ].join('; ');
}

function documentText({ title, element }: Document, contents: Contents, icon: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy(contents)}">
<title>${title}</title>
${icon}
<style>${contents.style}</style>
</head>
<body>
<${element}></${element}>
<noscript>Surprisal trains a model in your browser, so it needs JavaScript.
<span lang="zh-Hans">Surprisal 在浏览器里训练模型，因此需要启用 JavaScript。</span></noscript>
<script type="application/gzip" id="surprisal-engine">${packed(contents.engine)}</script>
<script type="application/gzip" id="surprisal-program">${packed(contents.program)}</script>
<script>${contents.start}</script>
</body>
</html>
`;
}

/** Puts script, style, fonts and engine of a build into one HTML file for each document. */
export function oneFile(documents: readonly Document[]): Plugin {
  return {
    name: 'surprisal:one-file',
    enforce: 'post',
    async generateBundle(_options, bundle) {
      let program = '';
      let style = '';
      for (const [name, output] of Object.entries(bundle)) {
        if (output.type === 'chunk') program += output.code;
        else if (name.endsWith('.css')) style += String(output.source);
        else this.error(`${name} would not be inside the one file`);
        Reflect.deleteProperty(bundle, name);
      }
      const contents: Contents = {
        program,
        style: style.trim(),
        engine: await readFile(here('../src/engine/generated/surprisal.wasm')),
        start: (await bundleScript(here('../src/delivery/start.ts'))).trim(),
      };
      const index = await readFile(here('../index.html'), 'utf8');
      const icon = /<link\s+rel="icon"[^>]*>/.exec(index)?.[0] ?? this.error('index.html: no icon');
      for (const document of documents) {
        const source = documentText(document, contents, icon);
        this.emitFile({ type: 'asset', fileName: document.file, source });
      }
    },
  };
}
