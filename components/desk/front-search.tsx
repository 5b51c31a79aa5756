import { getTranslations } from 'next-intl/server';
import { StoryDate } from '@/components/article/story-date';
import type { Locale } from '@/i18n/locales';
import { deskPaths } from '@/lib/desk/desk-paths';
import type { ListedStory } from '@/lib/desk/list/story-list';
import type { FrontPlace } from '@/lib/desk/stories/front-choice';
import { Choice } from './choice';
import { Field } from './field';
import { QuietButton } from './quiet-button';

type Props = {
  locale: Locale;
  text: string;
  place: FrontPlace;
  places: { value: string; label: string }[];
  /** What was found; undefined before anybody searched. */
  found?: { stories: ListedStory[]; total: number };
};

/** Finds stories in any spelling and adds them. It stands first in its form: Enter searches. */
export async function FrontSearch({ locale, text, place, places, found }: Props) {
  const t = await getTranslations('Desk.front');
  const formAction = `${deskPaths.front(locale)}#find`;

  return (
    <section id="find" aria-labelledby="find-title" className="grid gap-4 bg-surface px-4 py-4">
      <h2 id="find-title" className="text-xl">
        {t('find')}
      </h2>
      <div className="grid gap-4 sm:grid-cols-[1fr_auto_auto] sm:items-end">
        <Field label={t('search')} name="q" type="search" defaultValue={text} isOptional />
        <Choice id="place" name="place" label={t('place')} value={place} options={places} />
        <QuietButton formAction={formAction}>{t('submit')}</QuietButton>
      </div>
      {found && (
        <>
          <p role="status" className="text-base">
            {t('found', { count: found.total })}
          </p>
          <ul>
            {found.stories.map(({ slug, title, publishedAt }) => (
              <li
                key={slug}
                className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t border-rule py-2"
              >
                <div className="grid min-w-48 flex-1">
                  <p className="font-headline text-base">
                    <bdi lang="ar">{title}</bdi>
                  </p>
                  <StoryDate locale={locale} iso={publishedAt} />
                </div>
                <QuietButton
                  name="add"
                  value={slug}
                  label={t('addOf', { title })}
                  formAction={formAction}
                >
                  {t('add')}
                </QuietButton>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
