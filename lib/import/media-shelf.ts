import { stringify } from 'yaml';
import { prepareImage } from '../desk/media/prepare-image';
import { FetchError } from './fetch-image';
import { hostOf } from './host-name';
import { imageName, readUpload, uploadPath, withoutSize } from './image-file';
import type { ImageFault } from './notes';
import { plainText } from './parse-html';
import type { Attachment } from './site-index';
import type { NewFiles } from './write-new';

/** An image of a post: by the number that WordPress gave it, or by its address. */
export type ImageRef = { id?: string; src: string; alt?: string };
export type FoundImage = { name: string } | { fault: ImageFault };

type Options = {
  /** Addresses of the old site: only their machines have its uploads. */
  siteUrls: readonly string[];
  attachments: ReadonlyMap<string, Attachment>;
  /** Images that the content folder holds before this run. */
  known: ReadonlySet<string>;
  files?: NewFiles;
  uploads?: string;
  /** Asks another machine for an image; without it no request leaves this one. */
  fetch?: (url: string) => Promise<Buffer>;
  /** Where to fetch from in place of the old site. */
  mediaUrl?: string;
  siteTitle: string;
};

/** The images of an import: found in the folder of uploads or fetched, decoded and written anew, each one once. */
export class MediaShelf {
  readonly missing = new Set<string>();
  private readonly done = new Map<string, Promise<FoundImage>>();

  private readonly hosts: ReadonlySet<string>;

  constructor(private readonly options: Options) {
    const uploaded = [...options.attachments.values()].map(({ url }) => url);
    this.hosts = new Set(['', ...[...options.siteUrls, ...uploaded].map(hostOf)]);
  }

  /** `title` describes an image of which nothing else is said. */
  find(ref: ImageRef, title: string): Promise<FoundImage> {
    const attachment = this.attachmentOf(ref);
    const address = attachment?.url || ref.src;
    const isOwn = attachment || this.hosts.has(hostOf(address));
    const place = uploadPath(attachment?.file || '') ?? (isOwn ? uploadPath(address) : undefined);
    const key = withoutSize(place ?? address);
    const known = this.done.get(key);
    if (known) return known;
    const found = this.make(key, place, address, ref, attachment, title);
    this.done.set(key, found);
    return found;
  }

  /** An image that was copied along with its number from another site is none of one's own. */
  private attachmentOf({ id, src }: ImageRef): Attachment | undefined {
    const found = id ? this.options.attachments.get(id) : undefined;
    if (!found || this.hosts.has(hostOf(src))) return found;
    const place = uploadPath(found.file) ?? uploadPath(found.url) ?? '';
    return withoutSize(uploadPath(src) ?? src) === withoutSize(place) ? found : undefined;
  }

  private async make(
    key: string,
    place: string | undefined,
    address: string,
    ref: ImageRef,
    attachment: Attachment | undefined,
    title: string,
  ): Promise<FoundImage> {
    const base = imageName(key);
    const { known, files } = this.options;
    const there = ['jpg', 'png']
      .map((ending) => `${base}.${ending}`)
      .find((name) => known.has(`media/${name}`));
    const record = () => files?.write(`media/${base}.yaml`, this.record(ref, attachment, title));
    if (there) {
      await record();
      return { name: there };
    }
    try {
      const bytes = await this.read(place, address);
      if (!bytes) return { fault: place || /^https?:/.test(address) ? 'no-file' : 'bad-name' };
      if (!files) return { name: `${base}.jpg` };
      const image = await prepareImage(bytes);
      const name = base + (image.name.endsWith('.png') ? '.png' : '.jpg');
      await files.write(`media/${name}`, image.bytes);
      await record();
      return { name };
    } catch (error) {
      return { fault: faultOf(error) };
    }
  }

  private async read(place: string | undefined, address: string): Promise<Buffer | undefined> {
    const { uploads, fetch, mediaUrl } = this.options;
    const local = uploads && place ? await readUpload(uploads, place) : undefined;
    if (local || !fetch) return local;
    const url =
      mediaUrl && place
        ? `${mediaUrl.replace(/\/+$/, '')}/${place.split('/').map(encodeURIComponent).join('/')}`
        : address;
    return /^https?:\/\//i.test(url) ? fetchWhole(url, fetch) : undefined;
  }

  private record(ref: ImageRef, attachment: Attachment | undefined, title: string): string {
    const { alt: own = '', caption: words, title: name } = attachment ?? {};
    const alt = (plainText(own || ref.alt || words || name || title) || title).slice(0, 1000);
    const caption = plainText(attachment?.caption ?? '');
    const credit = this.options.siteTitle || 'WordPress';
    return stringify(
      {
        alt: { ar: alt, en: alt },
        ...(caption && { caption: { ar: caption, en: caption } }),
        credit: { ar: credit, en: credit },
        licence: 'unspecified',
      },
      { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' },
    );
  }
}

/** The image itself; if the old site has no more than a smaller copy of it, that. */
async function fetchWhole(url: string, fetch: (url: string) => Promise<Buffer>): Promise<Buffer> {
  try {
    return await fetch(withoutSize(url));
  } catch (error) {
    const isGone = error instanceof FetchError && error.fault === 'answer';
    if (!isGone || withoutSize(url) === url) throw error;
    return fetch(url);
  }
}

function faultOf(error: unknown): ImageFault {
  if (error instanceof FetchError) return error.fault;
  const { refusal } = error as { refusal?: ImageFault };
  if (refusal) return refusal;
  throw error;
}
