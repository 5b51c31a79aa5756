import { Agent, get } from 'node:http';
import { requestPublish } from '../sites/publish';
import { ProbeStory, versionsIn } from './probe-story';

export type AtomicityReport = {
  reads: number;
  publishes: number;
  updates: number;
  retractions: number;
  renames: number;
  /** Answers other than 200 for stories that were public throughout. */
  notFound: string[];
  /** Pages that showed two versions of a story, or an older one than another page showed before. */
  mixed: string[];
  /** Pages that showed an older version than they had shown before. */
  stepsBack: string[];
  scripts: string[];
  /** Places where a retracted story was still to be seen a second after its publish was asked for. */
  leftOvers: string[];
  /** Milliseconds from the wish to retract until the story's address was gone and no page named it. */
  goneMs: number[];
};

type Options = { url: string; content: string; publishes: number; reads: number; readers?: number };

const STORIES = 5;
const LISTS = ['/ar', '/ar/latest', '/ar/sections/technology', '/en', '/ar/feed.xml'];

/**
 * Publishes, retracts and renames stories while readers read everything that shows them, and reports
 * every answer that betrays a state in between.
 */
export async function checkAtomicity(options: Options): Promise<AtomicityReport> {
  const { url, content, publishes, reads, readers = 4 } = options;
  const report = emptyReport();
  const agent = new Agent({ keepAlive: true, maxSockets: readers + 2 });
  const stories = Array.from(
    { length: STORIES },
    (_, index) => new ProbeStory(content, `atomic-${'abcde'[index]}`),
  );
  /** The newest version of a story that any reader has seen, and on which page. */
  const seen = new Map<string, number>();
  const isMoving = new Set<ProbeStory>();
  let isDone = false;

  for (const story of stories) story.save();
  await requestPublish(
    url,
    stories.flatMap(({ files }) => files),
  );

  const read = async () => {
    while (!isDone || report.reads < reads) {
      const story = stories[report.reads % STORIES] as ProbeStory;
      const { slug } = story;
      const isList = report.reads % 3 === 0;
      const path = isList
        ? (LISTS[report.reads % LISTS.length] ?? '/ar')
        : `/${report.reads % 2 ? 'ar' : 'en'}/articles/${slug}`;
      report.reads++;
      const wasMoving = isMoving.has(story);
      const known = new Map(stories.map((each) => [each.slug, seen.get(each.slug) ?? 0]));
      const before = new Map(stories.map((each) => [each.slug, seen.get(`${path} ${each.slug}`)]));
      const { status, text } = await ask(url + path, agent);
      if (status !== 200 && (isList || !(wasMoving || isMoving.has(story))) && story.slug === slug)
        report.notFound.push(`${path} ${status}`);
      if (status !== 200) continue;
      if (/<script(?! type="application\/ld\+json")/.test(text)) report.scripts.push(path);
      for (const each of stories) {
        const versions = versionsIn(text, each.slug);
        const [version] = versions;
        if (version === undefined) continue;
        if (versions.length > 1) report.mixed.push(`${path} ${each.slug} ${versions}`);
        if (version < (before.get(each.slug) ?? 0))
          report.stepsBack.push(`${path} ${each.slug} ${version} < ${before.get(each.slug)}`);
        if (version < (known.get(each.slug) ?? 0))
          report.mixed.push(`${path} ${each.slug} ${version} < ${known.get(each.slug)} elsewhere`);
        raise(seen, each.slug, version);
        raise(seen, `${path} ${each.slug}`, version);
      }
    }
  };

  const publish = async () => {
    for (let round = 1; round <= publishes; round++) {
      const story = stories[round % STORIES] as ProbeStory;
      report.publishes++;
      if (round % 10 === 4) await retract(story, report);
      else if (round % 10 === 9) await rename(story, `${story.slug.slice(0, 8)}-${round}`, report);
      else {
        story.save();
        await requestPublish(url, story.files);
        report.updates++;
      }
    }
    isDone = true;
  };

  async function retract(story: ProbeStory, into: AtomicityReport): Promise<void> {
    isMoving.add(story);
    const { slug, files } = story;
    const started = performance.now();
    story.remove();
    await requestPublish(url, files);
    await noteLeftOvers(slug, started, into);
    story.save();
    await requestPublish(url, files);
    isMoving.delete(story);
    into.retractions++;
  }

  async function rename(story: ProbeStory, slug: string, into: AtomicityReport): Promise<void> {
    isMoving.add(story);
    const before = story.files;
    const oldSlug = story.slug;
    const started = performance.now();
    story.remove();
    story.slug = slug;
    story.save();
    await requestPublish(url, [...before, ...story.files]);
    await noteLeftOvers(oldSlug, started, into);
    isMoving.delete(story);
    into.renames++;
  }

  /** Everywhere a reader might still find it. */
  async function noteLeftOvers(slug: string, started: number, into: AtomicityReport) {
    const places = [...LISTS, '/sitemaps/2026-11.xml'];
    const answers = await Promise.all(places.map((place) => ask(url + place, agent)));
    const own = await ask(`${url}/ar/articles/${slug}`, agent);
    into.goneMs.push(performance.now() - started);
    if (own.status === 200) into.leftOvers.push(`${slug} itself`);
    for (const [index, { text }] of answers.entries())
      if (text.includes(`articles/${slug}"`) || text.includes(`articles/${slug}<`))
        into.leftOvers.push(`${slug} on ${places[index]}`);
  }

  await Promise.all([publish(), ...Array.from({ length: readers }, read)]);
  for (const story of stories) story.remove();
  await requestPublish(url);
  agent.destroy();
  return report;
}

function emptyReport(): AtomicityReport {
  return {
    reads: 0,
    publishes: 0,
    updates: 0,
    retractions: 0,
    renames: 0,
    notFound: [],
    mixed: [],
    stepsBack: [],
    scripts: [],
    leftOvers: [],
    goneMs: [],
  };
}

function raise(seen: Map<string, number>, key: string, version: number): void {
  if (version > (seen.get(key) ?? 0)) seen.set(key, version);
}

function ask(url: string, agent: Agent): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const asked = get(url, { agent }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk) => {
        text += chunk;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
    });
    asked.on('error', reject);
  });
}
