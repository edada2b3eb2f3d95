import { existsSync, readdirSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { callOf, type BrowserDriver, type Viewport } from './driver.ts';
import { keys } from './keys.ts';
import { freePort, start, startDisplay } from './programs.ts';
import { watched } from './watched.ts';
import { beginSession, type Session } from './webdriver.ts';

/** Where Debian puts WebKitGTK's browser, outside the PATH. */
export function findMiniBrowser(): string | undefined {
  const own = process.env['MINIBROWSER'];
  const candidates =
    own !== undefined
      ? [own]
      : ['x86_64', 'aarch64'].flatMap((machine) => {
          const libraries = `/usr/lib/${machine}-linux-gnu`;
          return (existsSync(libraries) ? readdirSync(libraries) : [])
            .filter((name) => name.startsWith('webkit'))
            .map((name) => join(libraries, name, 'MiniBrowser'));
        });
  return candidates.find((path) => existsSync(path));
}

/** The fragment by itself: `#` and what follows. */
const fragmentOf = (url: string): string => /#.*$/s.exec(url)?.[0] ?? '';

async function setViewport(session: Session, { width, height }: Viewport): Promise<void> {
  for (let tries = 20; ; tries -= 1) {
    const [w = 0, h = 0] = (await session.post('/execute/sync', {
      script: 'return [innerWidth, innerHeight]',
      args: [],
    })) as number[];
    if (w === width && h === height) return;
    if (tries === 0) throw new Error(`the window stays at ${w}×${h}`);
    const rect = (await session.get('/window/rect')) as { width: number; height: number };
    await session.post('/window/rect', {
      width: rect.width + width - w,
      height: rect.height + height - h,
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** WebKitGTK's MiniBrowser on a display of its own, through WebDriver. */
export async function openWebKit(viewport: Viewport): Promise<BrowserDriver> {
  const binary = findMiniBrowser();
  if (binary === undefined) throw new Error('there is no MiniBrowser');
  const folder = await mkdtemp(join(tmpdir(), 'surprisal-webkit-'));
  const screen = await startDisplay({ width: viewport.width + 400, height: viewport.height + 400 });
  const port = await freePort();
  const program = start('WebKitWebDriver', [`--port=${port}`], {
    ...process.env,
    DISPLAY: screen.display,
    GDK_BACKEND: 'x11',
    WEBKIT_DISABLE_DMABUF_RENDERER: '1', // there is no GPU, and imitating one takes seconds
    HOME: folder,
    XDG_CACHE_HOME: join(folder, 'cache'),
    XDG_CONFIG_HOME: join(folder, 'config'),
    XDG_DATA_HOME: join(folder, 'data'),
    XDG_RUNTIME_DIR: folder,
    GSETTINGS_BACKEND: 'memory',
    NO_AT_BRIDGE: '1', // there is no accessibility bus to ask
    LANG: 'C.UTF-8',
    LANGUAGE: 'en_US',
  });
  const close = async (): Promise<void> => {
    await program.stop();
    await screen.stop();
    await rm(folder, { recursive: true, force: true });
  };
  let session: Session;
  try {
    session = await beginSession(`http://127.0.0.1:${port}`, {
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary, args: ['--automation'] },
    });
    await session.post('/timeouts', { script: 240_000, pageLoad: 60_000 });
    await setViewport(session, viewport);
  } catch (error) {
    await close();
    throw error;
  }

  const evaluate = async (expression: string): Promise<unknown> => {
    const script = `const done = arguments[0];
      (async () => ${expression})().then((value) => done({ value }),
        (error) => done({ error: error instanceof Error ? error.message : String(error) }))`;
    const { value, error } = (await session.post('/execute/async', { script, args: [] })) as {
      value?: unknown;
      error?: string;
    };
    if (error !== undefined) throw new Error(error);
    return value;
  };
  const complaints: string[] = [];
  const collect = async (): Promise<void> => {
    const seen = await evaluate(callOf(() => window.complaints?.splice(0) ?? [], []));
    complaints.push(...(seen as string[]));
  };
  const act = (type: 'key' | 'pointer', actions: readonly object[]): Promise<unknown> =>
    session.post('/actions', {
      actions: [
        {
          type,
          id: type,
          ...(type === 'pointer' ? { parameters: { pointerType: 'mouse' } } : {}),
          actions,
        },
      ],
    });
  const stroke = (value: string): object[] => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ];

  /** Where the watched twin of a page is: from the server, or a copy of the file. */
  const twinOf = async (url: string): Promise<string> => {
    const twin = new URL(url);
    twin.hash = '';
    if (twin.protocol !== 'file:') {
      twin.searchParams.set('watched', '');
      return twin.href + fragmentOf(url);
    }
    const file = fileURLToPath(twin);
    const copy = join(folder, 'files', basename(file));
    await mkdir(join(folder, 'files'), { recursive: true });
    await writeFile(copy, watched(await readFile(file, 'utf8')));
    return pathToFileURL(copy).href + fragmentOf(url);
  };

  return {
    name: 'WebKit',
    async open(url) {
      await collect();
      const twin = await twinOf(url);
      await session.post('/url', { url: 'about:blank' }); // else only the fragment might change
      await session.post('/url', { url: twin });
    },
    evaluate: (run, ...args) => evaluate(callOf(run, args)) as Promise<never>,
    async click(x, y) {
      await act('pointer', [
        { type: 'pointerMove', x: Math.round(x), y: Math.round(y), origin: 'viewport' },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ]);
    },
    async type(text) {
      await act('key', Array.from(text).flatMap(stroke));
    },
    async press(key) {
      await act('key', stroke(keys[key]));
    },
    async errors() {
      await collect();
      return complaints;
    },
    picture: async () => Buffer.from(String(await session.get('/screenshot')), 'base64'),
    async close() {
      await session.end().catch(() => undefined);
      await close();
    },
  };
}
