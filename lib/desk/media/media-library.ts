import { imageKey } from '@/lib/content/image-recipes';
import type { Problem } from '@/lib/content/problems';
import type { Repository } from '@/lib/git/repository';
import { searchWords } from '@/lib/search/arabic';
import type { Audit } from '../accounts/audit';
import { may, type Person } from '../accounts/permissions';
import { oneAtATime } from '../repository/one-at-a-time';
import { blobName } from '../repository/read-files';
import { readWorking, UnsafePathError } from '../repository/working-files';
import { readDescription, toDescription } from './description';
import { MediaError } from './media-error';
import {
  compareItems,
  type DeskMedia,
  isFound,
  type OpenedMedia,
  pendingItem,
  publicItem,
} from './media-items';
import { isImageName } from './media-names';
import { prepareImage } from './prepare-image';
import { PublicMedia } from './public-media';
import { RefusedDescriptions } from './refused-descriptions';
import { createUpload, findUpload, listUploads, readUploadBytes } from './uploads';

export type MediaPage = { items: DeskMedia[]; total: number; pages: number };

export type LibraryPlaces = {
  repository: Repository;
  /** Where the engine keeps its ledger. */
  ledgerDir: string;
  storeDir: string;
  audit: Audit;
  /** Brings these content files to readers; resolves when they see them. */
  show: (files: string[]) => Promise<Problem[]>;
  now?: () => Date;
};

/** The version of a public image that has no record yet. */
export const NO_RECORD = 'none';
const PAGE_SIZE = 24;
const MOST_WORDS = 12;

/** The newsroom's images: those in the content folder and those that wait for their story. */
export class MediaLibrary {
  readonly refused = new RefusedDescriptions();
  private readonly published: PublicMedia;

  constructor(readonly places: LibraryPlaces) {
    this.published = new PublicMedia(places.ledgerDir);
  }

  /** Takes an image into the library; one that is there already stays as it is. One after another. */
  upload(person: Person, bytes: Buffer): Promise<DeskMedia> {
    return oneAtATime(`${this.places.repository.gitDir} uploads`, () =>
      this.uploadNow(person, bytes),
    );
  }

  private async uploadNow(person: Person, bytes: Buffer): Promise<DeskMedia> {
    if (!may(person, 'media.upload')) throw new MediaError('forbidden');
    const { repository, now = () => new Date() } = this.places;
    const image = await prepareImage(bytes);
    const id = imageKey(image.name);
    const known = await this.find(id);
    if (known) return known;
    await createUpload(repository, image, person, now());
    return this.open(id);
  }

  /** The image of a key such as `coffee` or `coffee@50x40`, public or pending. */
  async find(key: string): Promise<OpenedMedia | undefined> {
    const id = key.replace(/@\d{1,3}x\d{1,3}$/, '');
    const image = (await this.published.list()).get(id);
    if (!image) {
      const upload = await findUpload(this.places.repository, id);
      if (!upload) return undefined;
      const { version, record } = upload;
      return { ...pendingItem(upload, readDescription(record)), version, record };
    }
    const bytes = await readWorking(this.places.repository.contentDir, `media/${id}.yaml`);
    const record = bytes?.toString('utf8') ?? '';
    const version = bytes ? blobName(bytes) : NO_RECORD;
    return { ...publicItem(id, image, readDescription(record)), version, record };
  }

  /** As `find`; throws if there is no such image. */
  async open(id: string): Promise<OpenedMedia> {
    const item = await this.find(id);
    if (!item) throw new MediaError('no-image');
    return item;
  }

  /** One page of the library, newest first; every word must be in what is said about an image. */
  async list({ text = '', page = 1 }: { text?: string; page?: number }): Promise<MediaPage> {
    const words = searchWords(text).slice(0, MOST_WORDS);
    const found: DeskMedia[] = [];
    const published = await this.published.list();
    for (const [id, image] of published) {
      const item = publicItem(id, image, toDescription(image.fields));
      if (isFound(image, item, words)) found.push(item);
    }
    for (const upload of await listUploads(this.places.repository)) {
      const item = pendingItem(upload, readDescription(upload.record));
      if (!published.has(upload.id) && isFound(upload, item, words)) found.push(item);
    }
    found.sort(compareItems);
    const start = (Math.max(1, page) - 1) * PAGE_SIZE;
    return {
      items: found.slice(start, start + PAGE_SIZE),
      total: found.length,
      pages: Math.max(1, Math.ceil(found.length / PAGE_SIZE)),
    };
  }

  /** The bytes of an image file, public or pending; undefined if there is none of this name. */
  async readImage(name: string): Promise<Buffer | undefined> {
    if (!isImageName(name)) return undefined;
    const { repository } = this.places;
    const lying = await readLying(repository.contentDir, name);
    if (lying) return lying;
    const upload = await findUpload(repository, imageKey(name));
    return upload?.name === name ? readUploadBytes(repository, upload) : undefined;
  }
}

async function readLying(contentDir: string, name: string): Promise<Buffer | undefined> {
  try {
    return await readWorking(contentDir, `media/${name}`);
  } catch (error) {
    if (error instanceof UnsafePathError) return undefined;
    throw error;
  }
}
