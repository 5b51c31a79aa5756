import { timingSafeEqual } from 'node:crypto';
import { revalidatePath } from 'next/cache';

export const dynamic = 'force-dynamic';

/** Lets the publisher, which shares the secret of this run, mark pages as out of date. */
export async function POST(request: Request) {
  if (!isPublisher(request.headers.get('authorization'))) {
    return Response.json({ error: 'unauthorised' }, { status: 401 });
  }
  revalidatePath('/', 'layout');
  return Response.json({ revalidated: true });
}

function isPublisher(header: string | null): boolean {
  const secret = process.env.MIDAD_PUBLISHER_SECRET;
  if (!secret || !header) return false;
  const expected = Buffer.from(`Bearer ${secret}`);
  const given = Buffer.from(header);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
