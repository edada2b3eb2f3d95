#!/usr/bin/env node
import { loadEngineFromFile } from '../engine/load-node.ts';
import { report, run } from './program.ts';

// A reader that has seen enough, as in `surprisal rnn | head`, ends the command without a word.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : report(error));
});

try {
  const engine = await loadEngineFromFile(new URL('./surprisal.wasm', import.meta.url));
  process.exitCode = await run(process.argv.slice(2), engine);
} catch (error) {
  process.exitCode = report(error);
}
