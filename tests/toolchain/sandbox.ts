import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export const scripts = fileURLToPath(new URL('../../build-scripts/', import.meta.url));

export interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly ended: Promise<Ended>;
  /** Waits until a file exists. */
  until(path: string): Promise<void>;
  kill(signal: NodeJS.Signals): void;
}

/** A temporary folder with programs of our own in `bin`, removed after the test. */
export class Sandbox {
  readonly path = mkdtempSync(join(tmpdir(), 'surprisal-toolchain-'));

  constructor() {
    mkdirSync(this.at('bin'));
    onTestFinished(() => {
      rmSync(this.path, { recursive: true, force: true });
    });
  }

  at(...parts: string[]): string {
    return join(this.path, ...parts);
  }

  has(...parts: string[]): boolean {
    return existsSync(this.at(...parts));
  }

  read(...parts: string[]): string {
    return readFileSync(this.at(...parts), 'utf8');
  }

  write(path: string, content: string): void {
    mkdirSync(dirname(this.at(path)), { recursive: true });
    writeFileSync(this.at(path), content);
  }

  /** A program that takes the place of the machine's own. */
  program(name: string, body: string): void {
    this.write(`bin/${name}`, `#!/bin/bash\n${body}\n`);
    chmodSync(this.at('bin', name), 0o755);
  }

  /** Starts a program with our own programs first on its path. */
  start(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Running {
    const child = spawn(command, args, {
      cwd: this.path,
      env: { PATH: `${this.at('bin')}:/usr/bin:/bin`, HOME: this.path, SANDBOX: this.path, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (data: Buffer) => (stdout += data.toString()));
    child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
    const ended = new Promise<Ended>((resolve, reject) => {
      child.on('error', reject);
      child.on('exit', (status, signal) => {
        // What it has started may hold its output open; nobody waits for that.
        setTimeout(() => resolve({ status, signal, stdout, stderr }), 50);
      });
    });
    return {
      ended,
      until: async (path) => {
        while (!existsSync(path)) await new Promise((resolve) => setTimeout(resolve, 10));
      },
      kill: (signal) => child.kill(signal),
    };
  }

  run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
    return this.start(command, args, env).ended;
  }
}
