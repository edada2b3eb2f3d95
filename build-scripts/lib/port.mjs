import { CommandFailed } from './run.mjs';

/** The port to try first: PORT from the environment, or 8080. A taken one leads to the next. */
export function firstPort() {
  const text = process.env.PORT ?? '8080';
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65535) {
    throw new CommandFailed(`PORT is '${text}', but must be a whole number from 1 to 65535`);
  }
  return port;
}
