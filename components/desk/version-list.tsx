import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { deskPaths } from '@/lib/desk/desk-paths';
import { pageIn, VERSIONS_A_PAGE } from '@/lib/desk/http/compared-versions';
import type { StoryVersion } from '@/lib/git/story-history';
import { ListPager } from './list-pager';
import { SubmitButton } from './submit-button';
import { VersionRow } from './version-row';

type Props = {
  locale: Locale;
  slug: string;
  versions: StoryVersion[];
  older?: StoryVersion;
  newer?: StoryVersion;
  search: Record<string, string | string[] | undefined>;
};

/** The versions of a story, two of which can be chosen. */
export async function VersionList({ locale, slug, versions, older, newer, search }: Props) {
  const t = await getTranslations('Desk.history');
  const list = await getTranslations('Desk.list');
  const base = deskPaths.history(locale, slug);
  const pages = Math.max(1, Math.ceil(versions.length / VERSIONS_A_PAGE));
  const page = pageIn(search, pages);
  const shown = versions.slice((page - 1) * VERSIONS_A_PAGE, page * VERSIONS_A_PAGE);

  return (
    <section aria-labelledby="versions" className="grid gap-4">
      <h2 id="versions" className="text-2xl">
        {t('count', { count: versions.length })}
      </h2>
      <ol className="grid">
        {shown.map((version) => (
          <VersionRow
            key={version.commit}
            locale={locale}
            slug={slug}
            version={version}
            isCurrent={version === versions[0]}
            isOlder={version === older}
            isNewer={version === newer}
            page={base}
          />
        ))}
      </ol>
      {versions.length > 1 && (
        <form id="compare" action={`${base}#changes`}>
          {page > 1 && <input type="hidden" name="page" value={page} />}
          <SubmitButton>{t('compare')}</SubmitButton>
        </form>
      )}
      <ListPager
        label={list('pages')}
        page={page}
        pages={pages}
        addressOf={(at) => `${base}?page=${at}`}
      />
    </section>
  );
}
