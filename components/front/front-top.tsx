import { getTranslations } from 'next-intl/server';
import { StoryLine } from '@/components/article/story-line';
import { StoryRow } from '@/components/article/story-row';
import type { Locale } from '@/i18n/locales';
import type { Front } from '@/lib/front';
import { paths } from '@/lib/paths';
import { LeadStory } from './lead-story';

/** The first screen: the lead, the secondary stories beside it, and the newest headlines. */
export async function FrontTop({ locale, front }: { locale: Locale; front: Front }) {
  const t = await getTranslations('Front');

  return (
    <>
      <h1 className="sr-only">{t('title')}</h1>
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1.75fr)_minmax(0,1fr)]">
        {front.lead && <LeadStory article={front.lead} />}
        <section aria-label={t('top')} className="grid content-start gap-5">
          {front.secondary.map((article) => (
            <div
              key={article.slug}
              className="border-rule not-first:border-t not-first:pt-5 max-lg:border-t max-lg:pt-5"
            >
              <StoryRow article={article} />
            </div>
          ))}
        </section>
      </div>
      <section aria-labelledby="latest" className="mt-8 grid gap-4 border-y-2 border-ink py-4">
        <div className="flex items-baseline justify-between gap-4">
          <h2 id="latest" className="text-xl text-accent">
            {t('latest')}
          </h2>
          <a href={paths.latest(locale)} className="py-1 text-base text-link hover:underline">
            {t('allLatest')}
          </a>
        </div>
        <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2 lg:grid-cols-4">
          {front.latest.map((article) => (
            <StoryLine key={article.slug} article={article} />
          ))}
        </div>
      </section>
    </>
  );
}
