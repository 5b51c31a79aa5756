import { StoryRow } from '@/components/article/story-row';
import type { Locale } from '@/i18n/locales';
import type { ArticleCard } from '@/lib/articles';
import { dayOf } from '@/lib/content/newsroom-calendar';
import { archiveDateWords } from '@/lib/dates';
import { paths } from '@/lib/paths';

type Props = { locale: Locale; articles: ArticleCard[] };

/** Stories below the day of each. */
export function DayStories({ locale, articles }: Props) {
  return byDay(articles).map(({ day, stories }) => (
    <section key={day} aria-labelledby={`day-${day}`} className="grid gap-4">
      <h2 id={`day-${day}`} className="border-t-2 border-ink pt-2 text-xl">
        <a href={paths.archive(locale, day)} className="hover:text-accent">
          {archiveDateWords(locale, day)}
        </a>
      </h2>
      <div className="grid gap-6 lg:grid-cols-2 lg:gap-x-10">
        {stories.map((article) => (
          <StoryRow key={article.slug} article={article} />
        ))}
      </div>
    </section>
  ));
}

function byDay(articles: ArticleCard[]): { day: string; stories: ArticleCard[] }[] {
  const days = new Map<string, ArticleCard[]>();
  for (const article of articles) {
    const day = dayOf(article.publishedAt);
    days.set(day, [...(days.get(day) ?? []), article]);
  }
  return [...days].map(([day, stories]) => ({ day, stories }));
}
