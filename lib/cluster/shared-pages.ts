import { RESP_TYPES } from 'redis';
import type { Page } from '../server/page';
import { decodePage, encodePage } from '../server/page-bytes';
import type { IsGood, PageShelf } from '../server/page-shelf';
import type { RedisLink } from './redis-link';

const DAY_SECONDS = 24 * 3600;

/**
 * Pages that any machine of the site has made, behind the pages on this machine's disk. A page says what
 * it was made from, so a machine whose store is older or newer does not use it.
 */
export class SharedPages implements PageShelf {
  constructor(
    private readonly own: PageShelf,
    private readonly link: RedisLink,
    private readonly prefix: () => string,
  ) {}

  async find(path: string, isGood: IsGood): Promise<Page | undefined> {
    const own = await this.own.find(path, isGood);
    if (own) return own;
    const bytes = await this.link.ask((client) =>
      client.withTypeMapping({ [RESP_TYPES.BLOB_STRING]: Buffer }).get(this.key(path)),
    );
    const page = bytes && decodePage(bytes as unknown as Buffer, path);
    return page && (await isGood(page)) ? page : undefined;
  }

  async write(page: Page): Promise<void> {
    const share = this.link.ask((client) =>
      client.set(this.key(page.path), encodePage(page), {
        expiration: { type: 'EX', value: DAY_SECONDS },
      }),
    );
    await Promise.all([this.own.write(page), share]);
  }

  async remove(path: string): Promise<void> {
    await Promise.all([
      this.own.remove(path),
      this.link.ask((client) => client.del(this.key(path))),
    ]);
  }

  private key(path: string): string {
    return `${this.prefix()}:page:${path}`;
  }
}
