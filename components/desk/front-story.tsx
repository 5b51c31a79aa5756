import { getTranslations } from 'next-intl/server';
import { StoryDate } from '@/components/article/story-date';
import type { Locale } from '@/i18n/locales';
import { deskPaths } from '@/lib/desk/desk-paths';
import type { FrontPlace } from '@/lib/desk/stories/front-choice';
import type { ChosenStory } from './front-place-list';
import { QuietButton } from './quiet-button';

type Props = {
  locale: Locale;
  story: ChosenStory;
  place: FrontPlace;
  index: number;
  isLast: boolean;
};

/** One chosen story, with buttons that change its place. */
export async function FrontStory({ locale, story, place, index, isLast }: Props) {
  const t = await getTranslations('Desk.front');
  const { slug, card, sectionName } = story;
  const title = card?.title ?? slug;
  const formAction = `${deskPaths.front(locale)}#${place}`;
  const step = (kind: string) => `${kind}:${place}:${index}`;

  return (
    <li
      data-place={place}
      data-index={index}
      className="grid grid-cols-[1.5rem_1fr] items-center gap-x-2 gap-y-2 border-t border-rule py-2 sm:grid-cols-[1.5rem_1fr_auto]"
    >
      <input type="hidden" name={place} value={slug} />
      <span aria-hidden="true" className="text-base text-muted">
        {index + 1}
      </span>
      <div className="grid gap-1">
        <p className="font-headline text-base font-semibold">
          {card ? <bdi lang="ar">{title}</bdi> : <bdi dir="ltr">{slug}</bdi>}
        </p>
        <p className="flex flex-wrap gap-x-3 text-sm text-muted">
          {card ? (
            <>
              <span>{sectionName}</span>
              <StoryDate locale={locale} iso={card.publishedAt} />
            </>
          ) : (
            <span className="text-accent">{t('hidden')}</span>
          )}
        </p>
      </div>
      <div className="col-start-2 flex gap-2 sm:col-start-auto">
        {place !== 'lead' && (
          <>
            <QuietButton
              name="do"
              value={step('up')}
              label={t('up', { title })}
              formAction={formAction}
              isDisabled={index === 0}
            >
              ↑
            </QuietButton>
            <QuietButton
              name="do"
              value={step('down')}
              label={t('down', { title })}
              formAction={formAction}
              isDisabled={isLast}
            >
              ↓
            </QuietButton>
          </>
        )}
        <QuietButton
          name="do"
          value={step('remove')}
          label={t('remove', { title })}
          formAction={formAction}
        >
          ×
        </QuietButton>
      </div>
    </li>
  );
}
