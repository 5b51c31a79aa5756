import { paths } from '@/lib/paths';
import { checkRedirects } from '../content/check-redirects';
import { redirectKey } from '../content/redirect-key';
import type { ExistingContent } from './existing-content';
import type { NamePlan } from './name-plan';
import type { SiteIndex } from './site-index';
import { oldPath, type StoryPlan } from './story-plan';
import type { NewFiles } from './write-new';

export type OldAddress = { from: string; to: string };

/** So many in one file: well below what a file of content may weigh. */
const PER_FILE = 800;

type Options = {
  index: SiteIndex;
  plan: StoryPlan;
  names: NamePlan;
  wasCarried: (id: string) => boolean;
  /** Whether the content folder has such a file by now. */
  isThere: (file: string) => boolean;
};

/** The old addresses of what was imported, each with where it leads, and those that no redirect can have. */
export function oldAddresses({ index, plan, names, wasCarried, isThere }: Options) {
  const rules = new Map<string, OldAddress>();
  const refused: string[] = [];
  const base = (oldPath(index.site.baseUrl) ?? '/').replace(/\/+$/, '');
  const add = (from: string | undefined, to: string) => {
    const key = redirectKey(from ?? '/');
    if (!from || key === '/' || rules.has(key)) return;
    const readable = decodeOrSame(from);
    const [problem] = checkRedirects([{ file: '', line: 1, from: readable, to }]);
    if (problem) refused.push(from);
    else rules.set(key, { from: readable, to });
  };
  for (const post of index.posts) {
    const story = plan.stories.get(post.id);
    if (story?.status !== 'published' || !wasCarried(post.id)) continue;
    const to = paths.article(story.file === 'en.mdx' ? 'en' : 'ar', story.slug);
    add(oldPath(post.link), to);
    add(oldPath(post.guid), to);
    if (/^\d+$/.test(post.id)) add(`${base}/?p=${post.id}`, to);
  }
  for (const [nicename, { place }] of names.categories)
    if (place.kind !== 'none' && isThere(`${place.kind}s/${place.slug}.yaml`))
      add(`${base}/category/${nestedName(index, nicename)}/`, placePath(place));
  for (const [nicename, { name }] of index.tags) {
    const slug = names.topicOf(nicename, name);
    if (slug && isThere(`topics/${slug}.yaml`))
      add(`${base}/tag/${nicename}/`, paths.topic('ar', slug));
  }
  for (const { login } of index.authors.values()) {
    const slug = names.authorOf(login);
    if (!login.includes('@') && isThere(`authors/${slug}.yaml`))
      add(`${base}/author/${encodeURIComponent(login)}/`, paths.author('ar', slug));
  }
  return { rules, refused };
}

/** Writes the redirects that are not there yet, into files of their own. */
export async function writeAddresses(
  files: NewFiles,
  rules: ReadonlyMap<string, OldAddress>,
  existing: ExistingContent,
  name: string,
): Promise<number> {
  const fresh = [...rules].filter(([key]) => !existing.redirects.has(key)).map(([, rule]) => rule);
  let number = 1;
  for (let start = 0; start < fresh.length; start += PER_FILE) {
    while (existing.files.has(`redirects/${name}-${number}.yaml`)) number++;
    const lines = fresh
      .slice(start, start + PER_FILE)
      .map(({ from, to }) => `  - { from: ${JSON.stringify(from)}, to: ${to} }`);
    await files.write(`redirects/${name}-${number}.yaml`, `redirects:\n${lines.join('\n')}\n`);
    number++;
  }
  return fresh.length;
}

const placePath = ({ kind, slug }: { kind: 'section' | 'topic'; slug: string }) =>
  kind === 'section' ? paths.section('ar', slug) : paths.topic('ar', slug);

function nestedName({ categories }: SiteIndex, nicename: string): string {
  const parts: string[] = [];
  const passed = new Set<string>();
  for (let at = nicename; at !== '' && !passed.has(at); at = categories.get(at)?.parent ?? '') {
    passed.add(at);
    parts.unshift(at);
  }
  return parts.join('/');
}

/** Letters rather than percent signs, for people who read the file. */
function decodeOrSame(from: string): string {
  try {
    const decoded = decodeURI(from);
    return redirectKey(decoded) === redirectKey(from) ? decoded : from;
  } catch (error) {
    if (error instanceof URIError) return from;
    throw error;
  }
}
