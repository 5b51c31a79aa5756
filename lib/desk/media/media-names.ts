const UPLOAD = /^[0-9a-f]{20}$/;
const NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]{0,99}\.(?:jpe?g|png|webp)$/u;
const FOLDER = 'refs/desk/media/';

/** Whether this may be the id of an upload: the hash of its bytes, as `prepareImage` names it. */
export function isUploadId(id: string): boolean {
  return UPLOAD.test(id);
}

/** Whether this may be the name of an image file; it becomes part of a path. */
export function isImageName(name: string): boolean {
  return NAME.test(name) && !name.includes('..');
}

/** Where an upload is kept until a story that shows it is published; throws if this is no id of one. */
export function uploadRef(id: string): string {
  if (!isUploadId(id)) throw new Error('This is no upload.');
  return FOLDER + id;
}

/** The folder of all uploads' refs. */
export const UPLOAD_REFS = FOLDER;
