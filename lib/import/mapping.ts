import { isSlug } from '../content/check-attribute';
import { isRecord } from '../content/check-fields';
import { parseYaml } from '../content/front-matter';
import { yamlSlug } from './yaml-slug';

/** What a category becomes: a section, a topic, or nothing. */
export type Place = { kind: 'section' | 'topic'; slug: string } | { kind: 'none' };

/** Categories by their path of names, `أخبار/مصر`, and the section of posts that have none. */
export type Mapping = { categories: Map<string, Place>; fallback?: string };

export class MappingError extends Error {
  constructor(
    readonly line: number,
    readonly reason: string,
  ) {
    super(`${line}: ${reason}`);
    this.name = 'MappingError';
  }
}

/**
 * Reads a mapping file: `fallback: world` and, under `categories`, `'أخبار/مصر': topic/egypt`, `section/world` or
 * `none`. Throws `MappingError` with the line that cannot be read.
 */
export function parseMapping(text: string): Mapping {
  const { value, problems } = parseYaml('mapping', text, 0);
  if (!value)
    throw new MappingError(problems[0]?.line ?? 1, String(problems[0]?.args.reason ?? 'yaml'));
  const { data, lineOf } = value;
  const categories = new Map<string, Place>();
  for (const [name, written] of Object.entries(isRecord(data.categories) ? data.categories : {})) {
    const place = placeOf(String(written));
    if (!place) throw new MappingError(lineOf(['categories', name]), String(written));
    categories.set(name.normalize('NFC'), place);
  }
  const { fallback } = data;
  if (fallback !== undefined && !(typeof fallback === 'string' && isSlug(fallback)))
    throw new MappingError(lineOf(['fallback']), String(fallback));
  return { categories, ...(fallback !== undefined && { fallback }) };
}

/** A mapping as it is written in its file. */
export function formatMapping({ categories, fallback }: Mapping): string {
  const lines = [...categories].map(
    ([name, place]) =>
      `  '${name.replaceAll("'", "''")}': ${place.kind === 'none' ? 'none' : `${place.kind}/${place.slug}`}`,
  );
  const first = fallback === undefined ? '' : `fallback: ${yamlSlug(fallback)}\n`;
  return `${first}categories:\n${lines.join('\n')}\n`;
}

function placeOf(written: string): Place | undefined {
  if (written === 'none') return { kind: 'none' };
  const [, kind, slug = ''] = /^(section|topic)\/(.+)$/.exec(written) ?? [];
  return kind && isSlug(slug) ? { kind: kind as 'section', slug } : undefined;
}
