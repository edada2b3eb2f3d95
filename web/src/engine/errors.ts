import type { ImageFileError } from './digits-types.ts';
import type { EngineError, EngineErrorCode } from './types.ts';

/** An error of the engine that the facade itself raises. */
export class EngineFailure extends Error implements EngineError {
  override readonly name = 'EngineError';
  readonly code: EngineErrorCode;

  constructor(code: EngineErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Tells the engine's refusals from other people's errors. */
export function isEngineError(error: unknown): error is EngineError {
  return error instanceof Error && 'code' in error && isEngineErrorCode(error.code);
}

/** Tells a refused image file from the engine's other refusals. */
export function isImageFileError(error: unknown): error is ImageFileError {
  return isEngineError(error) && 'problem' in error && 'file' in error;
}

function isEngineErrorCode(code: unknown): code is EngineErrorCode {
  return code === 'invalid_argument' || code === 'out_of_memory' || code === 'internal';
}

/**
 * What was thrown inside the engine, as an `EngineError`. Its refusals are that already; the rest
 * are values that embind could not convert, and traps of WebAssembly.
 */
export function toEngineError(error: unknown): EngineError {
  if (isEngineError(error)) return error;
  const message = error instanceof Error ? error.message : String(error);
  const unconvertible =
    error instanceof TypeError || (error instanceof Error && error.name === 'BindingError');
  const code = unconvertible
    ? 'invalid_argument'
    : error instanceof RangeError && /alloc/iu.test(message)
      ? 'out_of_memory' // no room for a copy of the results, "Array buffer allocation failed"
      : 'internal';
  return new EngineFailure(code, message, { cause: error });
}
