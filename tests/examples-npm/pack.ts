import type { TestProject } from 'vitest/node';
import { pack } from '../package/pack.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The file that `npm pack` wrote. */
    tarball: string;
  }
}

/** Packs the package, which the projects install. */
export default async function packForProjects(project: TestProject): Promise<void> {
  project.provide('tarball', await pack('build/examples/pack'));
}
