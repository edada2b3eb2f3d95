import { createServer } from 'node:http';
import { readdir, readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The built page. */
export const site = fileURLToPath(new URL('../../dist/site/', import.meta.url));

const usualTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

/** What the server does instead of sending a file as it is. */
export interface Answer {
  readonly status?: number;
  readonly type?: string;
  /** By default that of the file. */
  readonly body?: string | Buffer;
  /** Sends only so many bytes of it, under the length of the whole, and then drops the connection. */
  readonly dropAfter?: number;
  /** Waits for this first. */
  readonly after?: Promise<unknown>;
}

/** By a part of the path. */
export type Answers = Readonly<Record<string, Answer | undefined>>;

export interface SiteOptions {
  /** Where on the server the folder lies, not encoded. */
  readonly prefix?: string;
  /** Content types that differ from the usual. */
  readonly types?: Readonly<Record<string, string>>;
  /** Leads from `x.html` to `x`, as some hosts do, and from `index.html` to its folder. */
  readonly dropsHtml?: boolean;
  /** What becomes of every body on its way. */
  readonly change?: (url: URL, body: string | Buffer) => string | Buffer;
}

export interface SiteServer {
  readonly address: string;
  /** The path of every request so far, decoded. */
  readonly requests: string[];
  answers: Answers;
  /** Serves another folder from now on, at the same address. */
  readonly show: (folder: string) => Promise<void>;
  /** From now on nobody answers at the address. */
  readonly stop: () => Promise<void>;
}

/** Serves a folder on the loopback, with no headers but the content type. */
export async function serve(
  folder: string,
  { prefix = '/', types = {}, dropsHtml = false, change = (_url, body) => body }: SiteOptions = {},
): Promise<SiteServer> {
  let files = await filesOf(folder);
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const path = decodeURIComponent(url.pathname);
    self.requests.push(path);
    const instead = Object.entries(self.answers).find(([part]) => path.includes(part))?.[1];
    const name = path.startsWith(prefix) ? path.slice(prefix.length) : '?';
    if (dropsHtml && name.endsWith('.html')) {
      const location = url.pathname.replace(/(?:(?<=\/)index)?\.html$/, '') + url.search;
      response.writeHead(308, { location }).end();
      return;
    }
    const folder = name === '' || name.endsWith('/') ? `${name}index.html` : name;
    const file = dropsHtml && !files.has(folder) ? `${folder}.html` : folder;
    const content = instead?.body ?? files.get(file);
    const kind = extname(file);
    const type = instead?.type ?? types[kind] ?? usualTypes[kind] ?? 'application/octet-stream';
    const send = (): void => {
      if (content === undefined) {
        response.writeHead(404).end();
        return;
      }
      const whole = Buffer.from(change(url, content));
      response.writeHead(instead?.status ?? 200, {
        'content-type': type,
        'content-length': whole.length,
      });
      if (instead?.dropAfter === undefined) response.end(whole);
      else response.write(whole.subarray(0, instead.dropAfter), () => response.destroy());
    };
    if (instead?.after === undefined) send();
    else void instead.after.then(send);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const self: SiteServer = {
    address: new URL(prefix, `http://127.0.0.1:${port}`).href,
    requests: [],
    answers: {},
    show: async (other) => {
      files = await filesOf(other);
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return self;
}

/** Read once, so that a build meanwhile does not pull the page from under a test. */
async function filesOf(folder: string): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile())
      files.set(relative(folder, file).replaceAll(sep, '/'), await readFile(file));
  }
  return files;
}
