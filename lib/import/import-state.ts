import { createHash } from 'node:crypto';
import { appendFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { readIfThere } from '../engine/missing';
import { parseOrUndefined } from '../engine/store-writer';
import { writeAtomically } from '../engine/write-atomically';
import type { PlannedStory } from './story-plan';

type Saved = { stories: [string, PlannedStory][]; orders: [string, number][] };

/** What earlier runs for the same old site planned and finished: a run that was cut off goes on there. */
export class ImportState {
  readonly stories = new Map<string, PlannedStory>();
  /** The places of new sections. */
  readonly orders = new Map<string, number>();
  readonly done = new Set<string>();

  private constructor(private readonly folder: string) {}

  static async open(dataDir: string, site: string): Promise<ImportState> {
    const name = createHash('sha256').update(site).digest('hex').slice(0, 16);
    const state = new ImportState(path.join(dataDir, 'import', name));
    const bytes = await readIfThere(path.join(state.folder, 'plan.json'));
    const saved = bytes && parseOrUndefined<Saved>(bytes);
    for (const [id, story] of saved?.stories ?? []) state.stories.set(id, story);
    for (const [slug, order] of saved?.orders ?? []) state.orders.set(slug, order);
    const done = (await readIfThere(path.join(state.folder, 'done')))?.toString('utf8') ?? '';
    // The last line may have been cut off in the middle.
    for (const id of done.slice(0, done.lastIndexOf('\n') + 1).split('\n'))
      if (id) state.done.add(id);
    return state;
  }

  async save(stories: ReadonlyMap<string, PlannedStory>): Promise<void> {
    for (const [id, story] of stories) if (story.file === 'ar.mdx') this.stories.set(id, story);
    await mkdir(this.folder, { recursive: true });
    const saved: Saved = { stories: [...this.stories], orders: [...this.orders] };
    await writeAtomically(path.join(this.folder, 'plan.json'), Buffer.from(JSON.stringify(saved)));
    const done = [...this.done].map((id) => `${id}\n`).join('');
    await writeAtomically(path.join(this.folder, 'done'), Buffer.from(done));
  }

  async markDone(id: string): Promise<void> {
    this.done.add(id);
    await appendFile(path.join(this.folder, 'done'), `${id.replaceAll('\n', ' ')}\n`);
  }
}
