import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { paths } from '@/lib/paths';
import { type SearchPeriod, type SearchRequest, searchPeriods } from '@/lib/search/search-address';
import { byName, listSections } from '@/lib/taxonomies';
import { SearchChoice } from './search-choice';
import { topicsByStories } from './topics-by-stories';

/** Topics to choose from: those with the most stories, and the one that is chosen. */
const TOPICS = 40;

/** What is looked for, and what narrows it down; its address can be kept and sent on. */
export async function SearchForm({ locale, request }: { locale: Locale; request: SearchRequest }) {
  const t = await getTranslations('Search');
  const sections = await listSections(locale);
  const topics = await topicsToChoose(locale, request.topic);
  const all = { value: '', label: t('all') };
  const named = ({ slug, name }: { slug: string; name: string }) => ({ value: slug, label: name });

  return (
    <search>
      <form action={paths.search(locale)} className="search-form">
        <div className="search-words">
          <input
            type="search"
            name="q"
            defaultValue={request.text}
            aria-label={t('label')}
            dir="auto"
            maxLength={200}
            enterKeyHint="search"
          />
          <button type="submit">{t('submit')}</button>
        </div>
        <div className="search-choices">
          <SearchChoice
            name="section"
            label={t('section')}
            value={request.section}
            options={[all, ...sections.map(named)]}
          />
          <SearchChoice
            name="topic"
            label={t('topic')}
            value={request.topic}
            options={[all, ...topics.map(named)]}
          />
          <SearchChoice
            name="period"
            label={t('period')}
            value={request.period}
            options={[
              { value: '', label: t('anyTime') },
              ...(Object.keys(searchPeriods) as SearchPeriod[]).map((period) => ({
                value: period,
                label: t('periods', { period }),
              })),
            ]}
          />
          <SearchChoice
            name="sort"
            label={t('order')}
            value={request.order === 'newest' ? 'newest' : ''}
            options={[
              { value: '', label: t('relevance') },
              { value: 'newest', label: t('newest') },
            ]}
          />
        </div>
      </form>
    </search>
  );
}

/** By name, as `listTopics` has them. */
async function topicsToChoose(locale: Locale, chosen: string | undefined) {
  const known = (await topicsByStories(locale)).filter(({ stories }) => stories > 0);
  return known.filter(({ slug }, at) => at < TOPICS || slug === chosen).sort(byName(locale));
}
