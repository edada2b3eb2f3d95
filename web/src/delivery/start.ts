/**
 * The only script that a one-file page carries in clear: it unpacks the program, which lies beside
 * it gzipped in base64, and runs it as an inline script whose hash the page's policy names. All at
 * once, so that the page is there when the document is.
 */
import { gunzipSync, strFromU8 } from 'fflate';
import { base64Bytes } from './base64.ts';

interface ScriptPolicy {
  createScript(text: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy;
}

const packed = document.getElementById('surprisal-program')?.textContent ?? '';
const program = strFromU8(gunzipSync(base64Bytes(packed)));
const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
const policy = factory?.createPolicy('surprisal-start', { createScript: (text) => text });
const script = document.createElement('script');
script.textContent = policy?.createScript(program) ?? program;
document.head.append(script);
