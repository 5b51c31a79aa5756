import createNextIntlPlugin from 'next-intl/plugin';

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
