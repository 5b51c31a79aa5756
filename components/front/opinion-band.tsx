import { getTranslations } from 'next-intl/server';
import { StoryDate } from '@/components/article/story-date';
import { BidiText } from '@/components/text/bidi-text';
import type { Locale } from '@/i18n/locales';
import type { ArticleCard } from '@/lib/articles';
import type { SectionBand } from '@/lib/front';
import { paths } from '@/lib/paths';
import { listAuthors, pickBySlug } from '@/lib/taxonomies';
import { BandHeading } from './band-heading';

/** Opinion stands apart: tinted, without images, with the writer's name first. */
export async function OpinionBand({ locale, band }: { locale: Locale; band: SectionBand }) {
  const t = await getTranslations('Front');
  const authors = await listAuthors(locale);
  const { section, articles } = band;

  return (
    <section className="-mx-4 grid gap-6 bg-tint px-4 py-6 sm:mx-0 sm:px-8 sm:py-8">
      <BandHeading
        title={section.name}
        href={paths.section(locale, section.slug)}
        more={t('more', { section: section.name })}
      />
      <div className="grid gap-8 md:auto-cols-fr md:grid-flow-col">
        {articles.slice(0, 3).map((article) => (
          <OpinionPiece
            key={article.slug}
            article={article}
            names={pickBySlug(authors, article.authors).map(({ name }) => name)}
          />
        ))}
      </div>
    </section>
  );
}

function OpinionPiece({ article, names }: { article: ArticleCard; names: string[] }) {
  const { locale, slug, title, summary, publishedAt } = article;

  return (
    <article className="group relative grid content-start gap-2 border-s-4 border-accent ps-4">
      <p className="font-headline text-sm font-semibold text-accent">
        <BidiText>{names.join(locale === 'ar' ? '، ' : ', ')}</BidiText>
      </p>
      <h3 className="text-2xl">
        <a href={paths.article(locale, slug)} className="covers-card group-hover:underline">
          <BidiText>{title}</BidiText>
        </a>
      </h3>
      <p className="line-clamp-4 text-md leading-relaxed">
        <BidiText>{summary}</BidiText>
      </p>
      <StoryDate locale={locale} iso={publishedAt} />
    </article>
  );
}
