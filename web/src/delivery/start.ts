/**
 * The only script that a one-file page carries in clear: it unpacks the program, which lies beside
 * it gzipped in base64, and runs it as an inline script whose hash the page's policy names.
 */
import { inflate } from './inflate.ts';

interface ScriptPolicy {
  createScript(text: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy;
}

async function start(): Promise<void> {
  const packed = document.getElementById('surprisal-program')?.textContent ?? '';
  const program = new TextDecoder().decode(await inflate(packed));
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  const policy = factory?.createPolicy('surprisal-start', { createScript: (text) => text });
  const script = document.createElement('script');
  script.textContent = policy?.createScript(program) ?? program;
  document.head.append(script);
}

start().catch((error: unknown) => {
  const reason = error instanceof Error ? error.message : String(error);
  document.body.append(`Surprisal could not be unpacked by this browser: ${reason}`);
});
