import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../../dist/cli/surprisal.mjs', import.meta.url));

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command line as its users do. */
export function surprisal(args: readonly string[], input = ''): Promise<Ended> {
  if (!existsSync(script)) throw new Error(`${script} is missing: npm run build makes it`);
  return runProcess(process.execPath, [script, ...args], input);
}

export function runProcess(command: string, args: readonly string[], input = ''): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'pipe' });
    const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.on('error', reject);
    child.on('close', (status) =>
      resolve({
        status,
        stdout: Buffer.concat(stdout).toString(),
        stderr: Buffer.concat(stderr).toString(),
      }),
    );
    child.stdin.on('error', () => undefined); // a command need not read its input
    child.stdin.end(input);
  });
}

/** The objects of a command that must succeed in silence. */
export async function jsonLines<T>(args: readonly string[], input = ''): Promise<T[]> {
  const { status, stdout, stderr } = await surprisal([...args, '--json'], input);
  if (status !== 0 || stderr !== '') throw new Error(`status ${status}: ${stderr}`);
  return parseLines<T>(stdout);
}

export function parseLines<T>(text: string): T[] {
  if (!text.endsWith('\n')) throw new Error('the last line is not ended');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}

const folder = mkdtempSync(join(tmpdir(), 'surprisal-cli-'));
let files = 0;

/** A file that lives as long as the machine's temporary folder. */
export function temporaryFile(contents: string | Uint8Array): string {
  const file = join(folder, `${files++}.txt`);
  writeFileSync(file, contents);
  return file;
}
