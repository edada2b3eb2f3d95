// The C++ that labs show is the engine's own, byte for byte.
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { CppPart, EngineCode } from '../../web/src/labs/shared/ways.ts';
import { labs } from '../labs.ts';

const root = new URL('../../', import.meta.url);

test.each(labs)('the C++ that %s shows is byte for byte in the sources', async (lab) => {
  const { engineCode } = (await import(`../../web/src/labs/${lab}/engine-code.ts`)) as {
    readonly engineCode: readonly EngineCode[];
  };
  const shown = JSON.parse(
    await readFile(new URL(`web/src/labs/${lab}/generated/cpp.json`, root), 'utf8'),
  ) as readonly CppPart[];
  expect(shown.map(({ file }) => file)).toEqual(engineCode.map(({ file }) => file));
  for (const [at, { file, code }] of shown.entries()) {
    const source = await readFile(new URL(file, root), 'utf8');
    const functions = engineCode[at]?.functions ?? [];
    let from = 0;
    for (const name of functions) {
      const end = code.indexOf('\n}', from) + 2;
      const piece = code.slice(from, end);
      expect(source, name).toContain(`\n\n${piece}\n\n`);
      expect(piece, name).toMatch(new RegExp(`^[a-zA-Z].*\\b${name}\\(`, 'm'));
      expect(piece.split('{').length, name).toBe(piece.split('}').length);
      from = end + 2;
    }
    expect(from, file).toBe(code.length + 2);
  }
});
