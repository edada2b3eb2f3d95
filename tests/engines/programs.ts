import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';

/** A program that runs until it is stopped; what it says is kept for when it fails. */
export interface Program {
  readonly child: ChildProcess;
  stop(): Promise<void>;
}

export function start(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Program {
  const child = spawn(command, args, { env, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const ended = new Promise<void>((resolve) => {
    child.on('close', () => resolve());
    child.on('error', () => resolve());
  });
  return {
    child,
    async stop() {
      child.kill();
      await ended;
    },
  };
}

/** An X server without a screen, on a display that is free. */
export async function startDisplay({
  width,
  height,
}: {
  readonly width: number;
  readonly height: number;
}): Promise<Program & { readonly display: string }> {
  const screen = ['-screen', '0', `${width}x${height}x24`];
  const program = start('Xvfb', ['-displayfd', '3', ...screen, '-nolisten', 'tcp', '-noreset']);
  const number = await new Promise<string>((resolve, reject) => {
    program.child.on('error', reject);
    program.child.on('close', (code) => reject(new Error(`Xvfb ended with ${String(code)}`)));
    program.child.stdio[3]?.once('data', (data: Buffer) => resolve(String(data).trim()));
  });
  return { ...program, display: `:${number}` };
}

/** A port of the loopback that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
