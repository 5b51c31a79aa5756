import { type NextRequest, NextResponse } from 'next/server';
import { pagePolicy } from '@/lib/desk/http/page-policy';
import { paths } from '@/lib/paths';
import { routeStatus } from '@/lib/route-status';

/** A shared preview that is over (`deskPaths.linkOver`). */
const LINK_OVER = /^\/desk\/(?:ar|en)\/link-over$/;

/** Next gives its scripts the nonce that it finds in the request's policy. */
function withPolicy({ headers, nextUrl }: NextRequest): NextResponse {
  const policy = pagePolicy(nextUrl.pathname, crypto.randomUUID());
  const own = new Headers(headers);
  own.set('content-security-policy', policy);
  const request = { headers: own };
  const answer = LINK_OVER.test(nextUrl.pathname)
    ? NextResponse.rewrite(nextUrl, { request, status: 410 })
    : NextResponse.next({ request });
  answer.headers.set('content-security-policy', policy);
  return answer;
}

/**
 * Stands before every reading page: what does not exist gets the real 404 page, and no render. In
 * production the front asks the same question first.
 */
export async function proxy(request: NextRequest) {
  if (request.nextUrl.pathname.startsWith('/desk/')) return withPolicy(request);
  const status = await routeStatus(request.nextUrl.pathname, request.nextUrl.search);
  switch (status.kind) {
    case 'found':
      return NextResponse.next();
    case 'moved':
      return NextResponse.redirect(
        new URL(encodeURI(status.to), request.url),
        status.isPermanent ? 308 : 307,
      );
    case 'missing':
      return NextResponse.rewrite(new URL(paths.notFound(status.locale), request.nextUrl), {
        status: 404,
      });
    case 'gone':
      return NextResponse.rewrite(new URL(paths.gone(status.locale), request.nextUrl), {
        status: 410,
      });
  }
}

/**
 * Everything but Next's own files and the few fixed ones: an unknown file gets the 404 page too. Of the desk only
 * its pages: what is uploaded to its other routes would be cut off here (`proxyClientMaxBodySize`).
 */
export const config = {
  matcher: [
    '/((?!_next/|media/|fonts/|api/|desk(?:/|$)|(?:robots\\.txt|favicon\\.ico|icon\\.svg|icon-192\\.png|icon-512\\.png|icon-maskable-512\\.png|apple-touch-icon\\.png)$).*)',
    '/desk/(ar|en)',
    '/desk/(ar|en)/:path*',
  ],
};
