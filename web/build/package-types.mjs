// Writes the declarations of the npm package: those of its doors (the `files` of
// web/tsconfig.package.json) and of whatever they name, and no others.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const host = {
  ...ts.sys,
  onUnRecoverableConfigFileDiagnostic: (diagnostic) => fail([diagnostic]),
};
const config = ts.getParsedCommandLineOfConfigFile(here('../tsconfig.package.json'), {}, host);
const { rootDir, outDir } = config.options;

const declarations = new Map();
const program = ts.createProgram(config.fileNames, config.options);
const { diagnostics } = program.emit(undefined, (path, text) => declarations.set(path, text));
const wrong = [...config.errors, ...ts.getPreEmitDiagnostics(program), ...diagnostics];
if (wrong.length > 0) fail(wrong);

const isDoor = (file) => !file.endsWith('.d.ts');
const doors = config.fileNames
  .filter(isDoor)
  .map((file) => declarationOf(outDir + file.slice(rootDir.length)));
const wanted = new Set(doors);
for (const path of wanted) {
  const text = declarations.get(path);
  if (text === undefined) throw new Error(`There are no declarations for ${path}.`);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, withFollowed(path, text));
}

/** The text with `.js` for `.ts` in what it imports, which is wanted too. */
function withFollowed(path, text) {
  let result = text;
  for (const { fileName } of ts.preProcessFile(text).importedFiles) {
    if (!/^\.\.?\/.*\.ts$/.test(fileName)) {
      // What installs without dependencies must not need any for its types.
      throw new Error(`${relative(outDir, path)} is public, but takes types from "${fileName}".`);
    }
    wanted.add(declarationOf(fileURLToPath(new URL(fileName, pathToFileURL(path)))));
    result = result.replaceAll(`'${fileName}'`, `'${fileName.replace(/\.ts$/, '.js')}'`);
  }
  return result;
}

function declarationOf(source) {
  return source.replace(/\.ts$/, '.d.ts');
}

function fail(problems) {
  const format = { getCanonicalFileName: (name) => name, getNewLine: () => '\n' };
  console.error(
    ts.formatDiagnostics(problems, { ...format, getCurrentDirectory: ts.sys.getCurrentDirectory }),
  );
  process.exit(1);
}
