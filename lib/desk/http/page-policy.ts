const PREVIEW = /^\/desk\/(?:ar|en)\/preview\/[^/]+$/;

/**
 * What a page of the desk may load and run: nothing of other hosts, and no script but its own files and those
 * with this request's nonce. Only the preview may stand in a frame, of this very site.
 */
export function pagePolicy(pathname: string, nonce: string): string {
  const isDevelopment = process.env.NODE_ENV === 'development';
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${PREVIEW.test(pathname) ? "'self'" : "'none'"}`,
  ].join('; ');
}
