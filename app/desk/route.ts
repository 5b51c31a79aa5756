import { deskPaths } from '@/lib/desk/desk-paths';

export function GET(): Response {
  return new Response(null, { status: 307, headers: { location: deskPaths.list('ar') } });
}
