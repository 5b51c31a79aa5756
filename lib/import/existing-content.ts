import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isRecord } from '../content/check-fields';
import { parseYaml } from '../content/front-matter';
import { redirectKey } from '../content/redirect-key';
import { storyPath } from '../content/story-path';
import { scanContent } from '../engine/scan';
import { normaliseArabic } from '../search/arabic';

/** What the content folder holds before an import, as far as an import must not do it twice. */
export type ExistingContent = {
  slugs: Set<string>;
  sections: Map<string, string>;
  topics: Map<string, string>;
  authors: Map<string, string>;
  /** Names in use, whether or not their files can be read. */
  files: Set<string>;
  /** Where each old address leads, by its key. */
  redirects: Map<string, string>;
  opinionSections: Set<string>;
  lastOrder: number;
};

/** Reads names, not stories: quick at any number of stories. */
export async function readExisting(contentDir: string): Promise<ExistingContent> {
  const files = await scanContent(contentDir);
  const existing: ExistingContent = {
    slugs: new Set(),
    sections: new Map(),
    topics: new Map(),
    authors: new Map(),
    files: new Set(files),
    redirects: new Map(),
    opinionSections: new Set(),
    lastOrder: 0,
  };
  for (const file of files) {
    const story = storyPath(file);
    if (story) existing.slugs.add(story.slug);
    const [, folder, slug = ''] =
      /^(sections|topics|authors|redirects)(?:\/([^/]+))?\.yaml$/.exec(file) ?? [];
    if (!folder) continue;
    const data = await readData(contentDir, file);
    if (folder === 'redirects') addRedirects(existing, data);
    else addNames(existing, folder as 'sections', slug, data);
  }
  return existing;
}

/** The name by which two spellings of a section, a topic or a person are the same. */
export function nameKey(name: string): string {
  return normaliseArabic(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function addNames(
  existing: ExistingContent,
  folder: 'sections' | 'topics' | 'authors',
  slug: string,
  data: Record<string, unknown>,
): void {
  const name = isRecord(data.name) ? data.name : {};
  const aliases = Array.isArray(data.aliases) ? data.aliases : [];
  for (const own of [name.ar, name.en, ...aliases, slug.replaceAll('-', ' ')])
    if (typeof own === 'string' && nameKey(own) !== '' && !existing[folder].has(nameKey(own)))
      existing[folder].set(nameKey(own), slug);
  if (folder !== 'sections') return;
  if (data.layout === 'opinion') existing.opinionSections.add(slug);
  if (typeof data.order === 'number') existing.lastOrder = Math.max(existing.lastOrder, data.order);
}

function addRedirects(existing: ExistingContent, data: Record<string, unknown>): void {
  const list = Array.isArray(data.redirects) ? data.redirects.filter(isRecord) : [];
  for (const { from, to } of list) {
    existing.redirects.set(redirectKey(String(from)), String(to ?? ''));
  }
}

async function readData(contentDir: string, file: string): Promise<Record<string, unknown>> {
  const text = await readFile(path.join(contentDir, file), 'utf8');
  return parseYaml(file, text, 0).value?.data ?? {};
}
