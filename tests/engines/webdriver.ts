/** A session of WebDriver over plain HTTP: as much of the protocol as the tests need. */
export interface Session {
  get(path: string): Promise<unknown>;
  post(path: string, body: Readonly<Record<string, unknown>>): Promise<unknown>;
  end(): Promise<void>;
}

async function ask(method: string, url: string, body?: object): Promise<unknown> {
  const response = await fetch(url, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    headers: { 'content-type': 'application/json' },
  });
  const { value } = (await response.json()) as { value: unknown };
  if (response.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`${method} ${new URL(url).pathname}: ${error}, ${message}`);
}

/** Begins a session as soon as the driver at this address listens. */
export async function beginSession(driver: string, capabilities: object): Promise<Session> {
  for (let tries = 100; ; tries -= 1) {
    try {
      await ask('GET', `${driver}/status`);
      break;
    } catch (error) {
      if (tries === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  const { sessionId } = (await ask('POST', `${driver}/session`, {
    capabilities: { alwaysMatch: capabilities },
  })) as { sessionId: string };
  const session = `${driver}/session/${sessionId}`;
  return {
    get: (path) => ask('GET', session + path),
    post: (path, body) => ask('POST', session + path, body),
    async end() {
      await ask('DELETE', session);
    },
  };
}
