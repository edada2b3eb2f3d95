import { core } from './core.ts';
import type { AuditEngine } from './engine.ts';
import type { Gated } from './gate.ts';
import type { MainModule } from './generated/audit.js';

/** `AuditEngine` over a module that has its functions. */
export function auditEngine(gated: Gated<MainModule>): AuditEngine {
  return { ...core(gated), audits: gated.module };
}
