import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { StoryBody } from '@/components/story-body';
import { StoryCard } from '@/components/story-card';
import { StoryDate } from '@/components/story-date';
import { locales, toLocale } from '@/lib/locales';
import { messages } from '@/lib/messages';
import { findStory, relatedStories, stories } from '@/lib/stories';

type Props = PageProps<'/[locale]/articles/[slug]'>;

const RELATED = 4;

/** Older stories are rendered when they are first asked for. */
const PRERENDERED = Number(process.env.STOCK_PRERENDERED ?? 1000);

export function generateStaticParams() {
  return locales.flatMap((locale) =>
    stories[locale].slice(0, PRERENDERED).map(({ slug }) => ({ locale, slug })),
  );
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const story = findStory(toLocale(locale), slug);
  return { title: story?.title, description: story?.summary };
}

export default async function ArticlePage({ params }: Props) {
  const { locale: code, slug } = await params;
  const locale = toLocale(code);
  const story = findStory(locale, slug) ?? notFound();
  const t = messages[locale];

  return (
    <>
      <article className="story">
        <header>
          {story.kicker && <p className="kicker">{story.kicker}</p>}
          <h1>{story.title}</h1>
          <p className="summary">{story.summary}</p>
          <StoryDate locale={locale} date={story.publishedAt} />
        </header>
        {story.keyPoints.length > 0 && (
          <aside aria-label={t.keyPoints} className="key-points">
            <ul>
              {story.keyPoints.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          </aside>
        )}
        <StoryBody locale={locale} code={story.code} />
      </article>
      <section aria-labelledby="related" className="related">
        <h2 id="related">{t.related}</h2>
        <div className="cards">
          {relatedStories(locale, story, RELATED).map((other) => (
            <StoryCard key={other.slug} locale={locale} story={other} />
          ))}
        </div>
      </section>
    </>
  );
}
