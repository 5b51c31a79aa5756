import type { BuildResult } from '../engine/build-store';

/** What the publisher says to the engine's process. */
export type EngineRequest = { kind: 'run'; changed?: string[] } | { kind: 'write' };

/** One run's result; after a rebuild every file of the store may be different. */
export type EngineResult = BuildResult & { isRebuild: boolean };

/** What the engine's process says to the publisher. */
export type EngineAnswer =
  | { kind: 'may-write' }
  | { kind: 'written'; changed: string[] }
  | { kind: 'done'; result: EngineResult }
  | { kind: 'failed'; reason: string };
