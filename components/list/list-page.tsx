import { getTranslations } from 'next-intl/server';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { PageFrame } from '@/components/layout/page-frame';
import { JsonLd } from '@/components/text/json-ld';
import { type Locale, otherLocale } from '@/i18n/locales';
import { archiveWords } from '@/lib/dates';
import { breadcrumbJsonLd, type Crumb } from '@/lib/json-ld';
import { pageJsonLd } from '@/lib/list-json-ld';
import type { ArchivePage, ListPage as Stories } from '@/lib/lists';
import { paths } from '@/lib/paths';
import { ListHeading } from './list-heading';
import { StoryList } from './story-list';

type Props = {
  locale: Locale;
  title: string;
  description: string;
  note?: string;
  stories: Stories;
  hrefOf: (locale: Locale, at?: ArchivePage) => string;
  /** Where in the archive this page is; the head of the list is nowhere. */
  at?: ArchivePage;
  /** The page above this one, if it is not the front page. */
  parent?: Crumb;
  section?: string;
  /** Another way through its stories, shown at its end. */
  more?: { href: string; text: string };
  /** Whom or what machines are told that it is about. */
  about?: object;
};

/** The page of one list: heading, stories and ways to older ones. */
export async function ListPage(props: Props) {
  const { locale, title, description, note, stories, hrefOf, at, parent, section, more, about } =
    props;
  const t = await getTranslations();
  const crumbs: Crumb[] = [
    { name: t('Breadcrumbs.home'), path: paths.home(locale) },
    ...(parent ? [parent] : []),
    at ? { name: title, path: hrefOf(locale) } : { name: title },
  ];

  const ownTitle = at ? t('List.archive', { title, ...archiveWords(locale, at) }) : title;
  const page = {
    type: 'CollectionPage',
    locale,
    name: ownTitle,
    description,
    path: hrefOf(locale, at),
    stories: stories.articles,
    about,
  } as const;

  return (
    <PageFrame switchTo={hrefOf(otherLocale(locale))} section={section}>
      <JsonLd data={pageJsonLd(page)} />
      <JsonLd data={breadcrumbJsonLd(crumbs)} />
      <Breadcrumbs crumbs={crumbs} />
      <ListHeading title={ownTitle} description={description} note={note} />
      <StoryList page={stories} hrefOf={(other) => hrefOf(locale, other)} />
      {more && (
        <p className="no-print pt-4">
          <a href={more.href} className="text-link hover:underline">
            {more.text}
          </a>
        </p>
      )}
    </PageFrame>
  );
}
