import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openCorpus } from '../corpus/corpus';
import { storyFiles } from '../corpus/story-files';
import { listFamily } from '../measure/process-tree';
import { type Load, runWrk } from '../measure/run-wrk';
import { median, quantile } from '../measure/statistics';
import { requestPublish, untilSeen } from '../sites/publish';
import type { RunningSite } from '../sites/start-site';
import { contentOf, SEED } from './folders';

type Times = { p50: number; p95: number };

export type PublishingFigures = {
  stories: number;
  /** Milliseconds from the saved file to a reader's answer that shows it, by kind of page. */
  visible: Record<string, Times>;
  manyStories: number;
  manyMs: number;
  residentMegabytes: { server: number; engine: number };
  idle: Record<'article' | 'home', Load>;
  whilePublishing: Record<'article' | 'home', Load>;
  /** The first answer of a page that nobody has asked for before. */
  coldArchive: Times & { pages: number; scripts: number };
};

type Saved = { slug: string; title: string; files: string[]; section: string; topic: string };

/** Publishes new stories one by one, many at once, and while readers read at full rate. */
export async function measurePublishing(
  site: RunningSite,
  stories: number,
  { rounds = 30, seconds = 8, many = 500 } = {},
): Promise<PublishingFigures> {
  const desk = new BenchDesk(stories);
  const visible = await measureVisible(site, desk, rounds);
  const coldArchive = await measureCold(site, desk, stories);
  const manyMs = await desk.publishMany(site, many);
  const article = `${site.url}/ar/articles/${desk.save().slug}`;
  await requestPublish(site.url);
  const home = `${site.url}/ar`;
  const idle = {
    article: await runWrk(article, seconds),
    home: await runWrk(home, seconds),
  };
  const stop = desk.publishEverySecond(site);
  const whilePublishing = {
    article: await runWrk(article, seconds),
    home: await runWrk(home, seconds),
  };
  await stop();
  const residentMegabytes = residents(site.pid);
  desk.clear();
  return {
    stories,
    visible,
    manyStories: many,
    manyMs,
    residentMegabytes,
    idle,
    whilePublishing,
    coldArchive,
  };
}

async function measureVisible(site: RunningSite, desk: BenchDesk, rounds: number) {
  const times: Record<string, number[]> = {};
  for (let round = 0; round < rounds; round++) {
    const saved = desk.save();
    const pages = {
      story: `/ar/articles/${saved.slug}`,
      home: '/ar',
      section: `/ar/sections/${saved.section}`,
      topic: `/ar/topics/${saved.topic}`,
      English: `/en/articles/${saved.slug}`,
      feed: '/ar/feed.xml',
    };
    const asked = Object.entries(pages).map(async ([kind, page]) => {
      const isNew = (status: number, text: string) => status === 200 && text.includes(saved.slug);
      const ms = await untilSeen(site.url + page, isNew, 30_000);
      times[kind] = [...(times[kind] ?? []), ms];
    });
    await Promise.all([requestPublish(site.url, saved.files), ...asked]);
  }
  const figures = Object.entries(times).map(([kind, own]) => [kind, timesOf(own)] as const);
  return Object.fromEntries(figures);
}

async function measureCold(site: RunningSite, desk: BenchDesk, stories: number) {
  const times: number[] = [];
  let scripts = 0;
  for (let index = 1; index <= 40; index++) {
    const slug = desk.slugOf(Math.floor((stories * index) / 50));
    const started = performance.now();
    const answer = await fetch(`${site.url}/ar/articles/${slug}`);
    const html = await answer.text();
    if (answer.status !== 200) continue;
    times.push(performance.now() - started);
    scripts += [...html.matchAll(/<script(?! type="application\/ld\+json")/g)].length;
  }
  return { ...timesOf(times), pages: times.length, scripts };
}

function timesOf(milliseconds: number[]): Times {
  return { p50: median(milliseconds), p95: quantile(milliseconds, 0.95) };
}

function residents(pid: number) {
  const family = listFamily(pid);
  const of = (name: string) =>
    Math.round(
      family
        .filter(({ command }) => command.includes(name))
        .reduce((sum, { rss }) => sum + rss, 0) / 1e6,
    );
  return { server: of('serve.mjs'), engine: of('engine-child.mjs') };
}

/** Writes new stories of the corpus into the content folder, and takes them away again. */
class BenchDesk {
  private readonly corpus;
  private readonly folders: string[] = [];
  private next: number;

  constructor(private readonly stories: number) {
    this.corpus = openCorpus({ stories, seed: SEED, base: 'content' });
    this.next = stories + 1;
  }

  slugOf(number: number): string {
    return storyFiles(number, this.corpus).slug;
  }

  /** A new story that has an English page and a topic. */
  save(): Saved {
    for (;;) {
      const story = storyFiles(this.next++, this.corpus);
      const english = story['en.mdx'];
      const text = story['ar.mdx'];
      const topic =
        /^topics:\s*\[([a-z0-9-]+)/m.exec(text)?.[1] ?? /^topics:\n\s+- (\S+)/m.exec(text)?.[1];
      if (!english || !topic) continue;
      const folder = path.join(contentOf(this.stories), story.folder);
      mkdirSync(folder, { recursive: true });
      writeFileSync(path.join(folder, 'ar.mdx'), text);
      writeFileSync(path.join(folder, 'en.mdx'), english);
      this.folders.push(folder);
      return {
        slug: story.slug,
        title: /^title: (.*)$/m.exec(text)?.[1] ?? '',
        section: /^section: (\S+)$/m.exec(text)?.[1] ?? '',
        topic,
        files: [`${story.folder}/ar.mdx`, `${story.folder}/en.mdx`],
      };
    }
  }

  /** As a `git pull` of many stories: milliseconds until the last one can be read. */
  async publishMany(site: RunningSite, count: number): Promise<number> {
    const saved = Array.from({ length: count }, () => this.save());
    const started = performance.now();
    await requestPublish(site.url, saved.flatMap(({ files }) => files).slice(0, 1000));
    const last = saved.at(-1);
    await untilSeen(`${site.url}/ar/articles/${last?.slug}`, (status) => status === 200, 120_000);
    return performance.now() - started;
  }

  publishEverySecond(site: RunningSite): () => Promise<void> {
    let running: Promise<unknown> = Promise.resolve();
    const timer = setInterval(() => {
      running = requestPublish(site.url, this.save().files);
    }, 1000);
    return async () => {
      clearInterval(timer);
      await running;
    };
  }

  clear(): void {
    for (const folder of this.folders) rmSync(folder, { recursive: true, force: true });
  }
}
