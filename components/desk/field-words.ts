import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { deskTime } from '@/lib/desk/desk-time';
import { listAuthors, listSections, listTopics } from '@/lib/taxonomies';

/** Words of a value of a field, as an editor knows them. */
export type FieldWords = (key: string, value: string) => string;

const TIMES = ['publishedAt', 'updatedAt'];

/** Says what stands for a name, a choice or a time in the front matter; what it does not know stays as written. */
export async function fieldWords(locale: Locale): Promise<FieldWords> {
  const list = await getTranslations('Desk.list');
  const options = await getTranslations('Desk.editor.options');
  const taxonomies = { section: listSections, topics: listTopics, authors: listAuthors };
  const names = new Map<string, string>();
  for (const [key, read] of Object.entries(taxonomies))
    for (const { slug, name } of await read(locale)) names.set(`${key} ${slug}`, name);
  for (const state of ['published', 'draft', 'withdrawn'] as const)
    names.set(`status ${state}`, list('state', { state }));
  for (const name of ['news', 'analysis', 'opinion', 'explainer'] as const)
    names.set(`label ${name}`, options(`label.${name}`));
  for (const name of ['summary', 'full'] as const)
    names.set(`coverage ${name}`, options(`coverage.${name}`));
  return (key, value) => {
    const at = new Date(value);
    if (TIMES.includes(key) && !Number.isNaN(at.getTime())) return deskTime(locale, at);
    return names.get(`${key} ${value}`) ?? value;
  };
}
