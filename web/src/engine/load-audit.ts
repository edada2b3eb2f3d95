import { auditEngine } from './audit.ts';
import type { AuditEngine, EngineSource } from './engine.ts';
import create from './generated/audit.js';
import { loadModule } from './load-module.ts';

/** Loads the module of audits alone; see `loadEngine`. */
export async function loadAuditEngine(source: EngineSource): Promise<AuditEngine> {
  return auditEngine(await loadModule(create, source));
}
