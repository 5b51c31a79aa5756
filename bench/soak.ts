/**
 * Readers at full rate and a publish every second, for twenty minutes: memory must stay flat, and nothing
 * may fail. `tsx bench/soak.ts 1200`
 */
import path from 'node:path';
import { PUBLISH_SECRET } from '../e2e/publish-secret';
import { ProbeStory } from './checks/probe-story';
import { listFamily } from './measure/process-tree';
import { runWrk } from './measure/run-wrk';
import { BENCH } from './parts/folders';
import { copySite } from './sites/copy-site';
import { requestPublish } from './sites/publish';
import { startSite } from './sites/start-site';

const SLICE_SECONDS = 30;
const seconds = Number(process.argv[2] ?? 1200);
const { content, data } = copySite(path.join(BENCH, 'soak'));
const site = await startSite({ content, data, env: { MIDAD_PUBLISH_SECRET: PUBLISH_SECRET } });
const story = new ProbeStory(content, 'soak-story');
let [publishes, failures, answers, badAnswers] = [0, 0, 0, 0];
const publish = async () => {
  story.save();
  const answer = await requestPublish(site.url, story.files);
  publishes++;
  if (answer.status !== 200) failures++;
};
await publish();
const timer = setInterval(() => void publish(), 1000);
for (let passed = 0; passed < seconds; passed += SLICE_SECONDS) {
  const page = passed % (2 * SLICE_SECONDS) === 0 ? '/ar' : '/ar/articles/soak-story';
  const { perSecond, p99, failed } = await runWrk(site.url + page, SLICE_SECONDS);
  answers += perSecond * SLICE_SECONDS;
  badAnswers += failed;
  const memory = (name: string) =>
    listFamily(site.pid)
      .filter(({ command }) => command.includes(name))
      .map(({ rss }) => Math.round(rss / 1e6));
  const [server, engine] = [memory('serve.mjs')[0], memory('engine-child.mjs')[0]];
  console.log(
    `${passed + SLICE_SECONDS} s: ${page} ${perSecond.toFixed(0)}/s, p99 ${p99.toFixed(1)} ms, server ${server} MB, engine ${engine} MB, ${publishes} publishes`,
  );
}
clearInterval(timer);
await new Promise((resolve) => setTimeout(resolve, 3000));
const faults = site.output().match(/failed|could not/g)?.length ?? 0;
console.log({ answers: Math.round(answers), badAnswers, publishes, failures, faultsInLog: faults });
await site.stop();
process.exitCode = badAnswers + failures + faults > 0 ? 1 : 0;
