import type { PageShelf } from './page-shelf';
import type { RenderGate } from './render-gate';
import type { Rendered } from './renderer';

export type PageCacheOptions = {
  storeDir: string;
  shelf: PageShelf;
  gate: RenderGate;
  render: (path: string) => Promise<Rendered>;
  /** The hash of what a page would choose now (lib/read-log.ts). */
  deriveAgain: (key: string) => Promise<string>;
  /** How long a page may show an older choice of related stories, in milliseconds. */
  patienceMs?: number;
  /** Bytes of compressed pages kept in memory. */
  memory?: number;
  /** Told when a page could not be kept on disk: readers still get it. */
  onDiskFault?: (error: Error) => void;
};
