import { personAt } from './people';
import { slugify } from './slugify';

const TOTAL = 40;

type Author = { slug: string; ar: string; en: string };

/** Authors who make the base's up to 40. */
export function madeAuthors(taken: readonly string[]): Author[] {
  const people = Array.from({ length: TOTAL }, (_, index) => personAt(index));
  return people
    .map((name) => ({ ...name, slug: slugify(name.en) }))
    .filter(({ slug }) => !taken.includes(slug))
    .slice(0, Math.max(0, TOTAL - taken.length));
}

/** The YAML record of a made author. */
export function authorRecord({ ar, en }: Author): string {
  return `name: { ar: '${ar}', en: '${en}' }
kind: person
role: { ar: 'محرر', en: 'Editor' }
bio: { ar: 'اسم مصنوع لاختبار الموقع بقصص كثيرة.', en: 'A made-up name for testing the site with many stories.' }
`;
}
