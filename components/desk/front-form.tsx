import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { deskPaths } from '@/lib/desk/desk-paths';
import type { FrontPageState } from '@/lib/desk/front-page';
import { frontAddress } from '@/lib/desk/http/front-search';
import type { StoryListPage } from '@/lib/desk/list/story-list';
import { type FrontPlace, storiesIn } from '@/lib/desk/stories/front-choice';
import { FrontPlaceList } from './front-place-list';
import { FrontSearch } from './front-search';
import { FrontSorter } from './front-sorter';
import { PostButton } from './post-button';

type Props = {
  locale: Locale;
  state: FrontPageState;
  text: string;
  found?: StoryListPage;
};

const SHOWN = 8;

/** The whole choice as one form: every button sends all of it on, and only the last one publishes it. */
export async function FrontForm({ locale, state, text, found }: Props) {
  const t = await getTranslations('Desk.front');
  const { work, sections, cards, place } = state;
  const base = deskPaths.front(locale);
  const places: { value: FrontPlace; label: string }[] = [
    { value: 'lead', label: t('lead') },
    { value: 'secondary', label: t('secondary') },
    ...sections.map(({ slug, name }) => ({ value: `picks.${slug}` as const, label: name })),
  ];
  const nameOf = new Map(sections.map(({ slug, name }) => [slug, name]));
  const chosenIn = (own: FrontPlace) =>
    storiesIn(work.choice, own).map((slug) => {
      const card = cards.get(slug);
      return { slug, card, sectionName: nameOf.get(card?.section ?? '') ?? '' };
    });
  const shown = found && { stories: found.stories.slice(0, SHOWN), total: found.total };

  return (
    <form id="front" action={base} className="grid content-start gap-8">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="version" value={work.version} />
      <FrontSearch locale={locale} text={text} place={place} places={places} found={shown} />
      <p className="text-base text-muted">{t('help')}</p>
      <div className="grid gap-8">
        {places.slice(0, 2).map(({ value, label }) => (
          <FrontPlaceList
            key={value}
            locale={locale}
            place={value}
            title={label}
            stories={chosenIn(value)}
          />
        ))}
      </div>
      <div className="grid gap-x-8 gap-y-6 md:grid-cols-2">
        {places.slice(2).map(({ value, label }) => (
          <FrontPlaceList
            key={value}
            locale={locale}
            place={value}
            title={label}
            stories={chosenIn(value)}
          />
        ))}
      </div>
      <PostButton formAction={deskPaths.form('front')} name="page" value={frontAddress(base, work)}>
        {t('publish')}
      </PostButton>
      <FrontSorter form="front" />
    </form>
  );
}
