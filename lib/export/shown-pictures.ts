import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isVariantName } from '../content/image-recipes';
import { listVariants } from '../images';
import type { Page } from '../server/page';
import type { PageCache } from '../server/page-cache';
import type { EditionFiles } from './edition-files';

/** Where pages come from. */
export type Pages = Pick<PageCache, 'get'>;

/** Pages, and the pictures that they show: what only drafts, future and withdrawn stories show is not public. */
export class ShownPictures implements Pages {
  private readonly keys = new Set<string>();

  constructor(private readonly pages: Pages) {}

  async get(address: string): Promise<Page> {
    const page = await this.pages.get(address);
    for (const [file] of page.reads) {
      const key = /^media\/(.+)\.json$/.exec(file)?.[1];
      if (key) this.keys.add(key);
    }
    return page;
  }

  /** Writes every variant of the pictures shown so far, and removes all other pictures. */
  async write(files: EditionFiles, mediaDir: string): Promise<void> {
    for (const key of this.keys)
      for (const name of await listVariants(key))
        await files.writeImage(`media/${name}`, () => readFile(path.join(mediaDir, name)));
    await files.removeOthers('media', isVariantName);
  }
}
