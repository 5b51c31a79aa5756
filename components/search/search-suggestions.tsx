import { getTranslations } from 'next-intl/server';
import { StoryRow } from '@/components/article/story-row';
import type { Locale } from '@/i18n/locales';
import { newestArticles } from '@/lib/articles';
import { paths } from '@/lib/paths';
import { topicsByStories } from './topics-by-stories';

const TOPICS = 10;

/** Something else to read where a search finds nothing. */
export async function SearchSuggestions({ locale }: { locale: Locale }) {
  const t = await getTranslations('Search');
  const topics = (await topicsByStories(locale)).slice(0, TOPICS);

  return (
    <>
      <section className="search-part">
        <h2>{t('topicsToTry')}</h2>
        <ul className="search-topics">
          {topics.map(({ slug, name }) => (
            <li key={slug}>
              <a href={paths.topic(locale, slug)}>{name}</a>
            </li>
          ))}
        </ul>
      </section>
      <section className="search-part">
        <h2>{t('latest')}</h2>
        <div className="search-latest">
          {(await newestArticles(locale)).map((article) => (
            <StoryRow key={article.slug} article={article} />
          ))}
        </div>
      </section>
    </>
  );
}
