import createNextIntlPlugin from 'next-intl/plugin';

/** The desk is for nobody's index or cache. Its pages get their own policy, with a nonce, from proxy.ts. */
const DESK_HEADERS = {
  'content-security-policy': [
    "default-src 'none'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self'",
    "font-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-robots-tag': 'noindex, nofollow',
  'cache-control': 'no-store',
};

const withNextIntl = createNextIntlPlugin({
  requestConfig: './i18n/request.ts',
  experimental: { createMessagesDeclaration: './messages/ar.json' },
});

/** @type {import('next').NextConfig} */
const config = {
  typedRoutes: true,
  reactStrictMode: true,
  poweredByHeader: false,
  compress: false,
  cacheMaxMemorySize: 0,
  headers: async () => [
    // Images say for themselves how long they may be kept: what is set here could not be changed there.
    ...['/desk', '/desk/:path((?!media/).*)'].map((source) => ({
      source,
      headers: Object.entries(DESK_HEADERS).map(([key, value]) => ({ key, value })),
    })),
  ],
  distDir: process.env.MIDAD_NEXT_DIR ?? '.next',
  experimental: {
    cpus: 2,
    globalNotFound: true,
    inlineCss: true,
    // Pages are kept by the front, compressed and script-free (lib/server/page-cache.ts).
    isrFlushToDisk: false,
  },
};

export default withNextIntl(config);
