import { getTranslations } from 'next-intl/server';
import { StoryCard } from '@/components/article/story-card';
import { StoryRow } from '@/components/article/story-row';
import { StoryWide } from '@/components/article/story-wide';
import type { Locale } from '@/i18n/locales';
import type { SectionBand as Band } from '@/lib/front';
import { paths } from '@/lib/paths';
import { BandHeading } from './band-heading';

/** A section on the front page: one large story, and rows for the others beside it. */
export async function SectionBand({ locale, band }: { locale: Locale; band: Band }) {
  const t = await getTranslations('Front');
  const { section, articles } = band;
  const [first, ...others] = articles;

  return (
    <section className="grid content-start gap-5">
      <BandHeading
        title={section.name}
        href={paths.section(locale, section.slug)}
        more={t('more', { section: section.name })}
      />
      <div className="grid gap-x-6 gap-y-5 sm:has-[>:nth-child(2)]:grid-cols-2">
        {first &&
          (others.length > 0 ? (
            <StoryCard article={first} />
          ) : (
            <StoryWide article={first} loading="lazy" />
          ))}
        {others.length > 0 && (
          <div className="grid content-start gap-4">
            {others.map((article) => (
              <div
                key={article.slug}
                className="border-rule max-sm:border-t max-sm:pt-4 sm:not-first:border-t sm:not-first:pt-4"
              >
                <StoryRow article={article} />
              </div>
            ))}
          </div>
        )}
      </div>
    </section>
  );
}
