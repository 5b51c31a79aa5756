import Link from 'next/link';
import type { Locale } from '@/lib/locales';
import type { Story } from '@/lib/stories';
import { StoryDate } from './story-date';

/** A story on the front page or at the end of another. */
export function StoryCard({ locale, story }: { locale: Locale; story: Story }) {
  return (
    <article className="card">
      {story.kicker && <p className="kicker">{story.kicker}</p>}
      <h2>
        <Link href={`/${locale}/articles/${story.slug}`}>{story.title}</Link>
      </h2>
      <p>{story.summary}</p>
      <StoryDate locale={locale} date={story.publishedAt} />
    </article>
  );
}
