/** 200 publishes, retractions and renames under 10,000 reads and more; exits with 1 if one betrays them. */
import path from 'node:path';
import { PUBLISH_SECRET } from '../e2e/publish-secret';
import { checkAtomicity } from './checks/atomicity';
import { median, quantile } from './measure/statistics';
import { BENCH } from './parts/folders';
import { copySite } from './sites/copy-site';
import { startSite } from './sites/start-site';

const [publishes = 200, reads = 10_000] = process.argv.slice(2).map(Number);
const { content, data } = copySite(path.join(BENCH, 'atomicity'));
const site = await startSite({ content, data, env: { MIDAD_PUBLISH_SECRET: PUBLISH_SECRET } });
const report = await checkAtomicity({ url: site.url, content, publishes, reads });
await site.stop();
const faults = ['notFound', 'mixed', 'stepsBack', 'scripts', 'leftOvers'] as const;
console.log({
  ...report,
  ...Object.fromEntries(faults.map((kind) => [kind, report[kind].length])),
  goneMs: { p50: median(report.goneMs), p95: quantile(report.goneMs, 0.95) },
});
process.exitCode = faults.some((kind) => report[kind].length > 0) ? 1 : 0;
