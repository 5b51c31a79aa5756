import { createHash } from 'node:crypto';
import { parseOrUndefined } from '@/lib/engine/store-writer';
import { gitText } from '@/lib/git/git';
import { findBlobs, readBlobs } from '@/lib/git/read-objects';
import { type Repository, readRef } from '@/lib/git/repository';
import { writeCommit } from '../repository/write-commit';
import { isUploadId, UPLOAD_REFS, uploadRef } from './media-names';
import { MOST_IMAGE_BYTES, type PreparedImage } from './prepare-image';

type Uploader = { id: string; name: string; email: string };

/** An image that no public story shows yet. `version` is the commit that a change must name. */
export type Upload = {
  id: string;
  version: string;
  /** Its file name, in the media folder later on. */
  name: string;
  width: number;
  height: number;
  by: Uploader;
  /** ISO, in UTC. */
  at: string;
  /** The YAML of its record. */
  record: string;
};

type Facts = Pick<Upload, 'width' | 'height' | 'by' | 'at'>;

const FACTS_FILE = 'desk-upload.json';
const MOST_TEXT_BYTES = 64 * 1024;

/** Uploads by their commits, which never change. */
const known = new Map<string, Upload>();

/** Keeps an image that was prepared, with an empty record, in a ref of its own. */
export async function createUpload(
  repository: Repository,
  { name, bytes, width, height }: PreparedImage,
  { id, name: fullName, email }: Uploader,
  at: Date,
): Promise<void> {
  const by = { id, name: fullName, email };
  const facts: Facts = { width, height, by, at: at.toISOString() };
  const upload = name.replace(/\.[a-z]+$/, '');
  const ref = uploadRef(upload);
  await writeCommit(repository, {
    ref,
    expected: await readRef(repository, ref),
    files: new Map([
      [name, bytes],
      [`${upload}.yaml`, Buffer.alloc(0)],
      [FACTS_FILE, Buffer.from(`${JSON.stringify(facts, null, 2)}\n`)],
    ]),
    subject: `Upload: ${name}`,
    author: by,
    committer: by,
    at,
  });
}

/** Writes another record; throws `RefMovedError` if somebody else did so first. */
export async function saveUploadRecord(
  repository: Repository,
  { id, version }: Upload,
  record: string,
  by: Uploader,
  at: Date,
): Promise<void> {
  await writeCommit(repository, {
    ref: uploadRef(id),
    expected: version,
    files: new Map([[`${id}.yaml`, Buffer.from(record)]]),
    subject: `Describe: ${id}`,
    author: by,
    committer: by,
    at,
  });
}

/** Every upload, in no order; what lies under such a ref and is no upload is passed over. */
export async function listUploads(repository: Repository): Promise<Upload[]> {
  const lines = await gitText(repository.contentDir, [
    'for-each-ref',
    '--format=%(refname) %(objectname)',
    UPLOAD_REFS,
  ]);
  const refs = lines.split('\n').flatMap((line) => {
    const [ref = '', version = ''] = line.split(' ');
    const id = ref.slice(UPLOAD_REFS.length);
    return isUploadId(id) ? [{ id, version }] : [];
  });
  return readUploads(repository, refs);
}

/** The upload of this id; undefined if there is none. */
export async function findUpload(repository: Repository, id: string): Promise<Upload | undefined> {
  if (!isUploadId(id)) return undefined;
  const version = await readRef(repository, uploadRef(id));
  return version ? (await readUploads(repository, [{ id, version }]))[0] : undefined;
}

/** The image itself; throws if its bytes are not those that its name was made from. */
export async function readUploadBytes(
  repository: Repository,
  { id, version, name }: Upload,
): Promise<Buffer> {
  const [blob] = await findBlobs(repository, [`${version}:${repository.prefix}${name}`]);
  const [bytes] = blob ? await readBlobs(repository, [blob.name]) : [];
  const hash = bytes && createHash('sha256').update(bytes).digest('hex').slice(0, id.length);
  if (!bytes || hash !== id) throw new Error(`The upload ${id} is damaged.`);
  return bytes;
}

/** What lies in the content folder once these are public: each image and its record. */
export async function uploadFiles(
  repository: Repository,
  uploads: Upload[],
): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const upload of uploads) {
    files.set(`media/${upload.name}`, await readUploadBytes(repository, upload));
    files.set(`media/${upload.id}.yaml`, Buffer.from(upload.record));
  }
  return files;
}

async function readUploads(
  repository: Repository,
  refs: { id: string; version: string }[],
): Promise<Upload[]> {
  const fresh = refs.filter(({ version }) => !known.has(version));
  const heads = await findBlobs(
    repository,
    fresh.flatMap(({ id, version }) =>
      [FACTS_FILE, `${id}.yaml`, `${id}.jpg`, `${id}.png`].map(
        (file) => `${version}:${repository.prefix}${file}`,
      ),
    ),
  );
  const found = fresh.flatMap((ref, index) => {
    const [facts, record, jpeg, png] = heads.slice(index * 4, index * 4 + 4);
    const image = jpeg ?? png;
    if (!facts || !record || !image || image.size > MOST_IMAGE_BYTES) return [];
    if (Math.max(facts.size, record.size) > MOST_TEXT_BYTES) return [];
    return [{ ...ref, facts, record, name: `${ref.id}.${jpeg ? 'jpg' : 'png'}` }];
  });
  const texts = await readBlobs(
    repository,
    found.flatMap(({ facts, record }) => [facts.name, record.name]),
  );
  for (const [index, { id, version, name }] of found.entries()) {
    const facts = parseFacts(texts[index * 2]);
    const record = texts[index * 2 + 1]?.toString('utf8');
    if (facts && record !== undefined) known.set(version, { id, version, name, record, ...facts });
  }
  return refs.flatMap(({ version }) => known.get(version) ?? []);
}

function parseFacts(bytes: Buffer = Buffer.alloc(0)): Facts | undefined {
  const { width, height, by, at } = parseOrUndefined<Partial<Facts> | null>(bytes) ?? {};
  const isSize = [width, height].every((side) => Number.isInteger(side) && Number(side) > 0);
  const isPerson = [by?.id, by?.name, by?.email].every((own) => typeof own === 'string');
  if (!isSize || !isPerson || !width || !height || !by || Number.isNaN(Date.parse(String(at))))
    return undefined;
  return { width, height, by, at: String(at) };
}
