import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { mediaDir } from '@/lib/content/store-layout';

export const dynamic = 'force-dynamic';

const types: Record<string, string> = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' };
const NAME = /^[a-z0-9@-]+\.[0-9a-f]{10}\.(?:[a-z]+-\d+|share)\.(avif|webp|jpg)$/;

/** Serves one variant of an image. Names hold a content hash, so an answer is good for ever. */
export async function GET(_request: Request, { params }: RouteContext<'/media/[file]'>) {
  const { file } = await params;
  const extension = NAME.exec(file)?.[1];
  if (!extension) return missing();
  try {
    const bytes = await readFile(path.join(/*turbopackIgnore: true*/ mediaDir(), file));
    return new Response(new Uint8Array(bytes), {
      headers: {
        'content-type': types[extension] ?? 'application/octet-stream',
        'cache-control': 'public, max-age=31536000, immutable',
      },
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return missing();
    throw error;
  }
}

function missing() {
  return new Response('Not found\n', { status: 404, headers: { 'content-type': 'text/plain' } });
}
