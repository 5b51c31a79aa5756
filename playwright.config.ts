import { defineConfig } from '@playwright/test';

const PORT = 4317;

/** Readers run no script: neither do the tests, except where a test says so. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/browser',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    javaScriptEnabled: false,
    launchOptions: {
      // Empty means the browser that Playwright installed.
      executablePath: (process.env.MIDAD_CHROMIUM ?? '/usr/bin/chromium') || undefined,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  // The live tests save, break and delete stories: they run when nobody else is reading.
  projects: [
    {
      name: 'phone',
      // Plain requests and files are the same on a phone.
      testIgnore: ['live.spec.ts', 'every-page.spec.ts', 'static-edition.spec.ts'],
      use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
    },
    {
      name: 'desktop',
      testIgnore: 'live.spec.ts',
      use: { viewport: { width: 1440, height: 1000 } },
    },
    { name: 'live', testMatch: 'live.spec.ts', dependencies: ['phone', 'desktop'] },
  ],
  webServer: {
    command: 'node scripts/serve-for-tests.mjs',
    env: {
      PORT: String(PORT),
      NODE_ENV: 'production',
    },
    port: PORT,
    reuseExistingServer: false,
    timeout: 120_000,
    stdout: 'ignore',
  },
});
