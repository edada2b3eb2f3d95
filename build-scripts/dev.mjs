// Serves the page from its sources, reloading as they change. C++ is built once, at the start.
import { buildEngine, buildFirstPictures, buildRegistry } from './build.mjs';
import { firstPort } from './lib/port.mjs';
import { main, project } from './lib/run.mjs';

await main(async () => {
  const port = firstPort();
  await buildEngine();
  await buildRegistry();
  await buildFirstPictures();
  const { createServer } = await import('vite');
  const server = await createServer({
    configFile: `${project}web/vite.config.ts`,
    server: { host: '127.0.0.1', port, strictPort: false },
  });
  await server.listen();
  server.printUrls();
  const stop = () => server.close().finally(() => process.exit(0));
  process.once('SIGINT', stop).once('SIGTERM', stop);
});
