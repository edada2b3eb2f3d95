import type { EngineErrorCode } from '../engine/types.ts';

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** What the engine refuses with has a code. */
export function codeOf(error: unknown): EngineErrorCode {
  return error instanceof Error && 'code' in error ? (error.code as EngineErrorCode) : 'internal';
}
