import type { Publication } from '@/lib/publish/publisher';

/** What the desk asks of the publisher that runs in the same process. */
export type PublisherLink = {
  /** Brings these content files to readers; resolves when they see them. */
  publish: (files: string[]) => Promise<Publication>;
};

const KEY = Symbol.for('midad.publisher');
const shared = globalThis as { [KEY]?: PublisherLink };

/** Lets the desk, which Next packs apart, find the publisher. */
export function offerPublisher(link: PublisherLink): void {
  shared[KEY] = link;
}

/** Undefined in development: there another process watches the folder and publishes what was saved. */
export function findPublisher(): PublisherLink | undefined {
  return shared[KEY];
}
