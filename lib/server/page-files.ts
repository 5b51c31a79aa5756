import { createHash, randomUUID } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { namesIn, readIfThere } from '../engine/missing';
import { writeWhole } from '../engine/write-atomically';
import type { Page } from './page';
import { decodePage, encodePage } from './page-bytes';
import type { IsGood, PageShelf } from './page-shelf';

/** Pages on disk, one file each. */
export class PageFiles implements PageShelf {
  private readonly folder: string;

  constructor(
    private readonly root: string,
    buildId: string,
  ) {
    this.folder = path.join(root, createHash('sha1').update(buildId).digest('hex').slice(0, 12));
  }

  async find(pagePath: string, isGood: IsGood): Promise<Page | undefined> {
    const bytes = await readIfThere(this.fileOf(pagePath));
    const page = bytes && decodePage(bytes, pagePath);
    return page && (await isGood(page)) ? page : undefined;
  }

  async write(page: Page): Promise<void> {
    // Losing it, or a part of it, costs a render: its sum tells. To wait for the disk would cost the next publish.
    await writeWhole(this.fileOf(page.path), encodePage(page));
  }

  async remove(pagePath: string): Promise<void> {
    await rm(this.fileOf(pagePath), { force: true });
  }

  /** Deletes the pages of other builds: what the old process still writes during a reload goes by another name. */
  async removeOthers(): Promise<void> {
    for (const name of await namesIn(this.root)) {
      const folder = path.join(this.root, name);
      if (folder === this.folder) continue;
      const aside = path.join(this.root, randomUUID());
      await rename(folder, aside);
      await rm(aside, { recursive: true, force: true });
    }
  }

  private fileOf(pagePath: string): string {
    const name = createHash('sha1').update(pagePath).digest('hex');
    return path.join(this.folder, name.slice(0, 2), `${name}.page`);
  }
}
