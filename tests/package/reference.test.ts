import { basename, join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { consumer } from './consumer.ts';

const types = join(consumer, 'node_modules/surprisal/dist/package/types/package');
const doors = ['index', 'define', 'embed', 'engine'].map((door) => join(types, `${door}.d.ts`));
const program = ts.createProgram(doors, { moduleResolution: ts.ModuleResolutionKind.Bundler });
const checker = program.getTypeChecker();

const says = (symbol: ts.Symbol): boolean => symbol.getDocumentationComment(checker).length > 0;

/** Whoever has a `delete` says at the top what it is for. */
const isMethod = ({ flags, name }: ts.Symbol): boolean =>
  (flags & ts.SymbolFlags.Method) !== 0 && name !== 'delete';

/** What a door lets out, and the methods of it, without a word. */
function silent(door: string): string[] {
  const source = program.getSourceFile(door);
  const module = source && checker.getSymbolAtLocation(source);
  if (!module) throw new Error(`${door} is no module`);
  const all = checker.getExportsOfModule(module).flatMap((exported) => {
    const isAlias = (exported.flags & ts.SymbolFlags.Alias) !== 0;
    const symbol = isAlias ? checker.getAliasedSymbol(exported) : exported;
    const members = [...(symbol.members?.values() ?? [])];
    return [symbol, ...members.filter(isMethod)];
  });
  return all
    .filter((symbol) => !says(symbol))
    .map((symbol) => checker.getFullyQualifiedName(symbol));
}

test.each(doors.map((door) => [basename(door), door]))(
  'everything public in %s says what it is',
  (_, door) => {
    expect(silent(door)).toEqual([]);
  },
);
