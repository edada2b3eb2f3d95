// Formats C++ with clang-format and the rest with prettier; --check only says what is not formatted.
import { filesBelow } from './lib/files.mjs';
import { CommandFailed, main, run } from './lib/run.mjs';

await main(async () => {
  const [flag, ...rest] = process.argv.slice(2);
  if (rest.length > 0 || ![undefined, '--check'].includes(flag)) {
    throw new CommandFailed('format knows no arguments but --check');
  }
  const check = flag === '--check';
  await run('build-scripts/toolchain/node-modules', []);

  const isCpp = (path) => /\.(cpp|h)$/.test(path);
  const cpp = [...(await filesBelow('cpp', isCpp)), ...(await filesBelow('tests', isCpp))];
  const results = await Promise.allSettled([
    run('clang-format', [
      ...(check ? ['--dry-run', '--Werror', '--ferror-limit=1'] : ['-i']),
      ...cpp,
    ]),
    run('prettier', [check ? '--check' : '--write', '--log-level=warn', '.']),
  ]);
  for (const { reason } of results) if (reason) throw reason;
});
