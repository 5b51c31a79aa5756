import { type Locale, localeCodes } from '@/i18n/locales';
import { findCard } from '../../articles';
import { listSections } from '../../taxonomies';
import { searchNames } from '../find-results';
import type { IndexFile } from '../index-file';
import type { EditionStory } from './edition-format';
import { languageFiles } from './language-files';

/** Every file of the search in the static edition, with its path below the edition's folder. */
export async function* searchFiles(
  database: IndexFile,
): AsyncGenerator<[file: string, text: string]> {
  for (const locale of localeCodes) {
    const sections = await listSections(locale);
    const facts = {
      names: await searchNames(locale),
      sections: Object.fromEntries(sections.map(({ slug, name }) => [slug, name])),
      findStory: (slug: string) => storyOf(locale, slug),
    };
    for await (const [file, text] of languageFiles(database, locale, facts))
      yield [`search/${locale}/${file}`, text];
  }
}

async function storyOf(locale: Locale, slug: string): Promise<EditionStory | null> {
  const card = await findCard(locale, slug);
  if (!card) return null;
  const { title, summary, section, publishedAt } = card;
  return { slug, title, summary, section, publishedAt };
}
