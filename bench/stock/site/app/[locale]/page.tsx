import { StoryCard } from '@/components/story-card';
import { toLocale } from '@/lib/locales';
import { messages } from '@/lib/messages';
import { stories } from '@/lib/stories';

const NEWEST = 30;

export default async function HomePage({ params }: PageProps<'/[locale]'>) {
  const locale = toLocale((await params).locale);

  return (
    <>
      <h1>{messages[locale].latest}</h1>
      <div className="cards">
        {stories[locale].slice(0, NEWEST).map((story) => (
          <StoryCard key={story.slug} locale={locale} story={story} />
        ))}
      </div>
    </>
  );
}
