import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

export default defineConfig({
  resolve: {
    alias: {
      '@': path('.'),
      'server-only': path('./node_modules/next/dist/compiled/server-only/empty.js'),
    },
  },
  test: {
    include: ['{lib,components,i18n,messages,scripts,bench}/**/*.test.{ts,tsx}'],
    // By itself it leaves one core idle, which of two is half.
    maxWorkers: '100%',
    // Real Git and real disks are as slow as the machine is busy.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
