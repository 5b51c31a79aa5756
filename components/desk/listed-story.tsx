import { getTranslations } from 'next-intl/server';
import { StoryDate } from '@/components/article/story-date';
import type { Locale } from '@/i18n/locales';
import { deskPaths } from '@/lib/desk/desk-paths';
import { listState } from '@/lib/desk/list/list-state';
import type { ListedStory as Story } from '@/lib/desk/list/story-list';
import { paths } from '@/lib/paths';

type Props = { locale: Locale; story: Story; sectionName: string };

/** One story in the desk's list: what it is, where it stands, and what is wrong with it. */
export async function ListedStory({ locale, story, sectionName }: Props) {
  const t = await getTranslations('Desk.list');
  const published = await getTranslations('Desk.published');
  const { slug, title, titleEn, publishedAt, errors } = story;
  const state = listState(story);

  return (
    <li className="grid gap-1 border-t border-rule pt-3">
      <p className="font-headline text-lg font-semibold">
        <bdi lang="ar" dir="rtl" className="font-headline">
          {state === 'published' ? (
            <a href={paths.article('ar', slug)} className="hover:underline">
              {title}
            </a>
          ) : (
            title
          )}
        </bdi>
      </p>
      {titleEn && (
        <p className="text-base text-muted">
          <bdi lang="en" dir="ltr" className="font-text">
            {titleEn}
          </bdi>
        </p>
      )}
      <p className="flex flex-wrap items-baseline gap-x-3 text-sm text-muted">
        <span className="font-semibold text-ink">{t('state', { state })}</span>
        <span>{sectionName}</span>
        <span>{titleEn ? t('both') : t('arabicOnly')}</span>
        <StoryDate locale={locale} iso={publishedAt} />
        <a
          href={deskPaths.published(locale, slug)}
          aria-label={published('openFor', { title })}
          className="py-1 text-link underline"
        >
          {published('open')}
        </a>
      </p>
      {errors > 0 && <p className="text-sm text-accent">{t('faults', { count: errors })}</p>}
    </li>
  );
}
