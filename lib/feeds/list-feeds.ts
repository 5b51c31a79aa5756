import 'server-only';
import type { Locale } from '@/i18n/locales';
import { listCorrections } from '../corrections';
import { listTotals } from '../lists';
import { listAuthors, listSections, listTopics } from '../taxonomies';
import type { FeedList } from './feed';

export type FeedGroup = {
  kind: 'latest' | 'sections' | 'topics' | 'authors' | 'corrections';
  feeds: { list: FeedList; name?: string }[];
};

/** The lists that have stories in a language and so are offered as feeds; `latest` and the corrections have no name of their own. */
export async function listFeeds(locale: Locale): Promise<FeedGroup[]> {
  const totals = await listTotals(locale);
  const covered = (kind: 'section' | 'topic' | 'author', items: { slug: string; name: string }[]) =>
    items
      .map(({ slug, name }) => ({ list: `${kind}.${slug}` as const, name }))
      .filter(({ list }) => totals[list]);
  const groups: FeedGroup[] = [
    { kind: 'latest', feeds: [{ list: 'latest' }] },
    { kind: 'sections', feeds: covered('section', await listSections(locale)) },
    { kind: 'topics', feeds: covered('topic', await listTopics(locale)) },
    { kind: 'authors', feeds: covered('author', await listAuthors(locale)) },
    {
      kind: 'corrections',
      feeds: (await listCorrections(locale, 1)).map(() => ({ list: 'corrections' as const })),
    },
  ];
  return groups.filter(({ feeds }) => feeds.length > 0);
}
