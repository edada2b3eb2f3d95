// Builds what has changed and serves the page on this machine alone, until stopped.
import { buildAll } from './build.mjs';
import { firstPort } from './lib/port.mjs';
import { main, project } from './lib/run.mjs';

await main(async () => {
  const port = firstPort();
  console.log('Building what has changed...');
  await buildAll();

  const { preview } = await import('vite');
  const server = await preview({
    configFile: `${project}web/vite.config.ts`,
    logLevel: 'warn',
    preview: { host: '127.0.0.1', port, strictPort: false },
  });
  const address = server.resolvedUrls?.local[0];
  console.log(`Surprisal is at ${address} (Ctrl-C stops it)`);
  const stop = () => server.close().finally(() => process.exit(0));
  process.once('SIGINT', stop).once('SIGTERM', stop);
});
