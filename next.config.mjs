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
  distDir: process.env.MIDAD_NEXT_DIR ?? '.next',
  experimental: {
    cpus: 2,
    globalNotFound: true,
    inlineCss: true,
  },
};

export default withNextIntl(config);
