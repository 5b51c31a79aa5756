import { isRecord } from '@/lib/content/check-fields';
import { yamlFields } from '../text/document-fields';
import { patchYaml } from '../text/patch-yaml';
import { type ListItem, rearrangeList } from '../text/rearrange-list';
import type { FrontChoice } from './front-choice';

/** `front.yaml` with another choice in it: only the lines of what was chosen anew change. */
export function patchFront(written: string | undefined, choice: FrontChoice): string {
  // As it lies there, with what is no story or section: places are counted in the file.
  const before = yamlFields(written ?? '') ?? {};
  const groups = listOf(before.picks).map((group) => (isRecord(group) ? group : {}));
  const sections = groups.map(({ section }) => String(section));
  const wishOf = (section: string | undefined) =>
    choice.picks.find((own) => own.section === section)?.stories ?? [];
  let text = patchYaml(written ?? '', { lead: choice.lead });
  text = rearrange(text, ['secondary'], listOf(before.secondary), choice.secondary);
  for (const [index, { stories }] of groups.entries()) {
    const wish = wishOf(sections[index]);
    if (wish.length > 0) text = rearrange(text, ['picks', index, 'stories'], listOf(stories), wish);
  }
  const kept: ListItem[] = sections.flatMap((section, index) =>
    wishOf(section).length > 0 ? [index] : [],
  );
  const added = choice.picks
    .filter(({ section, stories }) => stories.length > 0 && !sections.includes(section))
    .map((value) => ({ value }));
  return kept.length === groups.length && added.length === 0
    ? text
    : rearrangeList(text, ['picks'], [...kept, ...added]);
}

function rearrange(
  text: string,
  path: [string, ...(string | number)[]],
  before: unknown[],
  after: string[],
): string {
  const isSame = before.length === after.length && after.every((slug, at) => slug === before[at]);
  if (isSame) return text;
  const order = after.map((slug): ListItem => {
    const known = before.indexOf(slug);
    return known < 0 ? { value: slug } : known;
  });
  return rearrangeList(text, path, order);
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
