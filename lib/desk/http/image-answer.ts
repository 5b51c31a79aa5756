import type { MediaLibrary } from '../media/media-library';
import { isUploadId } from '../media/media-names';
import { deskWidths, resizeImage } from '../media/resize-image';
import { blobName } from '../repository/read-files';
import { decodedParam } from './decoded-param';

const TYPES: Record<string, string> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
};

/** Whatever an image holds, a browser draws it and does nothing else with it. */
const SAFE = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'x-robots-tag': 'noindex, nofollow',
};

/** The bytes of an image of the library, in the width that the address asks for. */
export async function answerImage(
  library: MediaLibrary,
  name: string,
  request: Request,
): Promise<Response> {
  const asked = new URL(request.url).searchParams.get('width');
  const width = deskWidths.find((own) => String(own) === asked);
  if (asked !== null && !width) return refuseImage(400);
  const file = decodedParam(name);
  const bytes = await library.readImage(file);
  if (!bytes) return refuseImage(404);
  const etag = `"${blobName(bytes)}-${width ?? 'whole'}"`;
  const [id = '', extension = ''] = file.split(/\.(?=[^.]+$)/);
  // A name made from the bytes always means the same bytes; any other file may be replaced.
  const keep = isUploadId(id) ? 'private, max-age=86400, immutable' : 'private, no-cache';
  const headers = { ...SAFE, etag, 'cache-control': keep, vary: 'cookie' };
  if (request.headers.get('if-none-match') === etag)
    return new Response(null, { status: 304, headers });
  const drawn = width ? await resizeImage(bytes, width) : bytes;
  const type = width ? TYPES.webp : TYPES[extension];
  return new Response(new Uint8Array(drawn), {
    headers: { ...headers, 'content-type': type ?? 'application/octet-stream' },
  });
}

export function refuseImage(status: 400 | 401 | 403 | 404): Response {
  return new Response(null, { status, headers: { ...SAFE, 'cache-control': 'no-store' } });
}
