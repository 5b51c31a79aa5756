import type { Mention } from './body-mentions';
import { isRecord } from './check-fields';
import { checkRedirects, redirectLines } from './check-redirects';
import type { FrontMatter } from './front-matter';
import type { Problem } from './problems';
import type { DocumentTypeName } from './schema';

/** Facts that fields cannot state one by one: order of dates, range of the focal point, folder. */
export function checkFacts(file: string, type: DocumentTypeName, front: FrontMatter): Problem[] {
  return [
    ...checkFocus(file, type === 'Media' ? front.data.focus : heroOf(front)?.focus, front),
    ...(type === 'Article' ? [...checkDates(file, front), ...checkCorrections(file, front)] : []),
    ...(type === 'Redirects' ? checkRedirects(redirectLines(file, front)) : []),
  ];
}

function checkDates(file: string, { data, lineOf }: FrontMatter): Problem[] {
  const published = Date.parse(String(data.publishedAt));
  const updated = Date.parse(String(data.updatedAt));
  const problems: Problem[] = [];
  if (updated < published) {
    problems.push({
      file,
      line: lineOf(['updatedAt']),
      code: 'updated-before-published',
      args: {},
    });
  }
  const folder = /^articles\/(\d{4}\/\d{2})\//.exec(file)?.[1] ?? '';
  const month = String(data.publishedAt).slice(0, 7).replace('-', '/');
  if (!Number.isNaN(published) && folder !== month) {
    problems.push({
      file,
      line: lineOf(['publishedAt']),
      code: 'wrong-month',
      args: { folder, month },
    });
  }
  return problems;
}

/** A correction is known by its time: in its address, and to feed readers. */
function checkCorrections(file: string, { data, lineOf }: FrontMatter): Problem[] {
  const times = Array.isArray(data.corrections)
    ? data.corrections.map((own) => Date.parse(String(isRecord(own) ? own.date : '')))
    : [];
  return times.flatMap((time, index) =>
    Number.isNaN(time) || times.indexOf(time) === index
      ? []
      : [
          {
            file,
            line: lineOf(['corrections', index, 'date']),
            code: 'same-correction' as const,
            args: {},
          },
        ],
  );
}

function checkFocus(file: string, focus: unknown, { lineOf }: FrontMatter): Problem[] {
  if (!isRecord(focus)) return [];
  return ['x', 'y'].flatMap((axis) => {
    const value = focus[axis];
    const inside = typeof value !== 'number' || (value >= 0 && value <= 1);
    const line = lineOf(['focus', axis]);
    return inside
      ? []
      : [{ file, line, code: 'focus-range' as const, args: { field: `focus.${axis}` } }];
  });
}

/** What the front matter points at. */
export function fieldMentions(front: FrontMatter): Mention[] {
  const { data, lineOf } = front;
  const list = (kind: Mention['kind'], field: string) =>
    listOf(data[field]).map((id, index) => ({ kind, id, field, line: lineOf([field, index]) }));
  const single = (kind: Mention['kind'], field: string) =>
    typeof data[field] === 'string'
      ? [{ kind, id: data[field], field, line: lineOf([field]) }]
      : [];
  return [
    ...single('section', 'section'),
    ...list('topic', 'topics'),
    ...list('author', 'authors'),
    ...list('story', 'related'),
    ...single('story', 'lead'),
    ...list('story', 'secondary'),
    ...picks(front),
    ...heroMention(front),
  ];
}

function heroMention(front: FrontMatter): Mention[] {
  const hero = heroOf(front);
  if (typeof hero?.src !== 'string') return [];
  const says = { alt: Boolean(hero.alt), credit: Boolean(hero.credit) };
  return [
    { kind: 'image', id: hero.src, field: 'hero', line: front.lineOf(['hero', 'src']), says },
  ];
}

function picks({ data, lineOf }: FrontMatter): Mention[] {
  const groups = Array.isArray(data.picks) ? data.picks.filter(isRecord) : [];
  return groups.flatMap((group, index) => [
    {
      kind: 'section' as const,
      id: String(group.section),
      field: 'picks',
      line: lineOf(['picks', index]),
    },
    ...listOf(group.stories).map((id) => ({
      kind: 'story' as const,
      id,
      field: 'picks',
      line: lineOf(['picks', index]),
    })),
  ]);
}

function heroOf({ data }: FrontMatter): Record<string, unknown> | undefined {
  return isRecord(data.hero) ? data.hero : undefined;
}

function listOf(value: unknown): string[] {
  return Array.isArray(value)
    ? value.filter((item): item is string => typeof item === 'string')
    : [];
}
