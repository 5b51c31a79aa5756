import { getTranslations } from 'next-intl/server';
import { StoryCard } from '@/components/article/story-card';
import { StoryLine } from '@/components/article/story-line';
import type { Locale } from '@/i18n/locales';
import type { SectionBand as Band } from '@/lib/front';
import { paths } from '@/lib/paths';
import { BandHeading } from './band-heading';

/** A section on the front page: two stories with images, and the headlines of two more. */
export async function SectionBand({ locale, band }: { locale: Locale; band: Band }) {
  const t = await getTranslations('Front');
  const { section, articles } = band;
  const lines = articles.slice(2);

  return (
    <section className="grid content-start gap-5">
      <BandHeading
        title={section.name}
        href={paths.section(locale, section.slug)}
        more={t('more', { section: section.name })}
      />
      <div className="grid gap-6 sm:grid-cols-2">
        {articles.slice(0, 2).map((article) => (
          <StoryCard key={article.slug} article={article} />
        ))}
      </div>
      {lines.length > 0 && (
        <div className="grid gap-4 border-t border-rule pt-4 sm:grid-cols-2 sm:gap-6">
          {lines.map((article) => (
            <StoryLine key={article.slug} article={article} />
          ))}
        </div>
      )}
    </section>
  );
}
