import type { BuildResult } from '../engine/build-store';
import type { Written } from '../engine/commit-files';

/** What the publisher says to the engine's process. */
export type EngineRequest = { kind: 'run'; changed?: string[] } | { kind: 'write' };

/** What the engine's process says to the publisher. */
export type EngineAnswer =
  | { kind: 'may-write' }
  | { kind: 'written'; changed: Written }
  | { kind: 'done'; result: BuildResult }
  | { kind: 'failed'; reason: string };
