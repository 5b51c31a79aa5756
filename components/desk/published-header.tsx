import { getTranslations } from 'next-intl/server';
import { StoryDate } from '@/components/article/story-date';
import type { Locale } from '@/i18n/locales';
import { deskPaths } from '@/lib/desk/desk-paths';
import { listState } from '@/lib/desk/list/list-state';
import type { FoundStory } from '@/lib/desk/stories/published-stories';
import { paths } from '@/lib/paths';
import { DeskForm } from './desk-form';
import { SubmitButton } from './submit-button';

type Props = { locale: Locale; slug: string; found: FoundStory; sectionName: string };

/** Which story it is, where it stands, and the ways to its texts. */
export async function PublishedHeader({ locale, slug, found, sectionName }: Props) {
  const t = await getTranslations('Desk');
  const { story, draft, isPublic } = found;
  const [status, publishedAt] = [String(story.fields.status), String(story.fields.publishedAt)];
  const isDated = !Number.isNaN(Date.parse(publishedAt));
  const link = 'block py-1 text-link underline';

  return (
    <div className="grid gap-4">
      <p lang="ar" dir="rtl" className="text-start font-headline text-2xl font-semibold">
        {story.title}
      </p>
      <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-base text-muted">
        <span className="font-semibold text-ink">
          {t('list.state', {
            state: isDated
              ? listState({ status, publishedAt: new Date(publishedAt).toISOString() })
              : status,
          })}
        </span>
        <span>{sectionName}</span>
        {isDated && <StoryDate locale={locale} iso={publishedAt} />}
        <span>
          {t('published.slug')}: <bdi dir="ltr">{slug}</bdi>
        </span>
      </p>
      {!isPublic && <p className="text-base">{t('published.notPublic')}</p>}
      {draft && (
        <p className="border-s-4 border-link bg-surface px-4 py-3">
          {t.rich('published.draftBy', { name: () => <bdi>{draft.facts.owner.name}</bdi> })}{' '}
          <a href={deskPaths.story(locale, draft.id)} className="text-link underline">
            {t('published.openDraft')}
          </a>
        </p>
      )}
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        {!draft && (
          <DeskForm name="open" locale={locale} page={deskPaths.published(locale, slug)}>
            <input type="hidden" name="slug" value={slug} />
            <SubmitButton>{t('published.edit')}</SubmitButton>
          </DeskForm>
        )}
        <a href={deskPaths.history(locale, slug)} className={link}>
          {t('published.history')}
        </a>
        {isPublic && (
          <>
            <a href={paths.article('ar', slug)} className={link}>
              {t('published.read')}
            </a>
            <a href={paths.article('en', slug)} className={link}>
              {t('published.readEnglish')}
            </a>
          </>
        )}
      </div>
      {!draft && <p className="text-sm text-muted">{t('published.editHelp')}</p>}
    </div>
  );
}
