import { getTranslations } from 'next-intl/server';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { PageFrame } from '@/components/layout/page-frame';
import { ListHeading } from '@/components/list/list-heading';
import { otherLocale } from '@/i18n/locales';
import type { ArticleCard } from '@/lib/articles';
import { paths } from '@/lib/paths';
import type { ShownVersion } from '@/lib/public-history';
import { VersionEntry } from './version-entry';
import './history.css';

type Props = {
  article: ArticleCard;
  /** Newest first; undefined where nobody can tell. */
  versions: ShownVersion[] | undefined;
};

/** What readers could see of a story over time. */
export async function HistoryView({ article, versions }: Props) {
  const { locale, locales, slug, title } = article;
  const t = await getTranslations();
  const other = otherLocale(locale);
  const crumbs = [
    { name: t('Breadcrumbs.home'), path: paths.home(locale) },
    { name: title, path: paths.article(locale, slug) },
    { name: t('History.title') },
  ];

  return (
    <PageFrame
      switchTo={(locales.includes(other) ? paths.history : paths.article)(other, slug)}
      section={article.section}
    >
      <div className="mx-auto max-w-story">
        <Breadcrumbs crumbs={crumbs} />
        <ListHeading
          title={title}
          description={t('History.description')}
          note={t('History.title')}
        />
        {versions ? (
          <Versions article={article} versions={versions} />
        ) : (
          <p>{t('History.unavailable')}</p>
        )}
        <p className="no-print pt-4">
          <a href={paths.article(locale, slug)} className="text-link hover:underline">
            {t('History.back')}
          </a>
        </p>
      </div>
    </PageFrame>
  );
}

async function Versions({ article, versions }: { article: ArticleCard; versions: ShownVersion[] }) {
  const t = await getTranslations();
  return (
    <>
      <div className="grid gap-1 pb-4 text-base text-muted">
        <p>
          {t('History.count', { count: versions.length })} ({t('Article.zone')})
        </p>
        <p className="marked">
          {versions.length > 1
            ? t.rich('History.legend', {
                removed: (words) => <del>{words}</del>,
                added: (words) => <ins>{words}</ins>,
              })
            : t('History.unchanged')}
        </p>
      </div>
      <h2 className="sr-only">{t('History.versions')}</h2>
      <ol>
        {versions.map((version) => (
          <VersionEntry
            key={version.from.toISOString()}
            locale={article.locale}
            version={version}
          />
        ))}
      </ol>
    </>
  );
}
