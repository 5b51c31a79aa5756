import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import type { ArticleCard } from '@/lib/articles';
import { type FrontPlace, roomIn } from '@/lib/desk/stories/front-choice';
import { FrontStory } from './front-story';

/** A story by its slug, with what readers see of it; without a card they see nothing. */
export type ChosenStory = { slug: string; card?: ArticleCard; sectionName: string };

type Props = { locale: Locale; place: FrontPlace; title: string; stories: ChosenStory[] };

/** The stories chosen for one place of the front page, in order. */
export async function FrontPlaceList({ locale, place, title, stories }: Props) {
  const t = await getTranslations('Desk.front');

  return (
    <section id={place} aria-labelledby={`${place}-title`} className="grid content-start gap-1">
      <h3 id={`${place}-title`} className="flex flex-wrap items-baseline gap-x-3 text-lg">
        {title}
        <span className="text-sm font-normal text-muted">
          {t('room', { count: roomIn(place) })}
        </span>
      </h3>
      {stories.length === 0 ? (
        <p className="border-t border-rule py-2 text-base text-muted">{t('empty')}</p>
      ) : (
        <ol>
          {stories.map((story, index) => (
            <FrontStory
              key={story.slug}
              locale={locale}
              story={story}
              place={place}
              index={index}
              isLast={index === stories.length - 1}
            />
          ))}
        </ol>
      )}
    </section>
  );
}
