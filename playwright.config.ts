import { defineConfig } from '@playwright/test';
import { PUBLISH_SECRET } from './e2e/publish-secret';

const PORT = 4317;
/** Plain requests and files are the same on a phone. */
const WITHOUT_BROWSER = [
  'every-page.spec.ts',
  'feeds.spec.ts',
  'sitemaps.spec.ts',
  'json-ld.spec.ts',
  '*-edition.spec.ts',
];
/** Share cards are drawn with one font alone: a browser that is told so finds no other, and falls. */
const { FONTCONFIG_FILE: _, ...env } = process.env as Record<string, string>;
const ALONE = [
  'live.spec.ts',
  'live-*.spec.ts',
  'atomicity.spec.ts',
  'reload.spec.ts',
  'machines.spec.ts',
  'desk-*.spec.ts',
  'hostile-*.spec.ts',
];

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
      env,
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
      testIgnore: [...ALONE, ...WITHOUT_BROWSER],
      use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
    },
    {
      name: 'desktop',
      testIgnore: ALONE,
      use: { viewport: { width: 1440, height: 1000 } },
    },
    {
      name: 'live',
      testMatch: [
        'live.spec.ts',
        'live-*.spec.ts',
        'atomicity.spec.ts',
        'reload.spec.ts',
        'machines.spec.ts',
        'desk-*.spec.ts',
      ],
      dependencies: ['phone', 'desktop'],
      workers: 1,
    },
    // They watch the server's memory and its last publish: one after another, after all others.
    { name: 'hostile', testMatch: 'hostile-*.spec.ts', dependencies: ['live'], workers: 1 },
  ],
  webServer: {
    command: 'node scripts/serve-for-tests.mjs',
    env: {
      PORT: String(PORT),
      NODE_ENV: 'production',
      MIDAD_PUBLISH_SECRET: PUBLISH_SECRET,
    },
    port: PORT,
    reuseExistingServer: false,
    timeout: 120_000,
    stdout: 'ignore',
  },
});
