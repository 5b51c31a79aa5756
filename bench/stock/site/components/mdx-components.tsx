import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Locale } from '@/lib/locales';
import { messages } from '@/lib/messages';
import { findStory } from '@/lib/stories';

type QuoteProps = { speaker: string; role?: string; children?: ReactNode };

function Quote({ speaker, role, children }: QuoteProps) {
  return (
    <figure className="quote">
      <blockquote>{children}</blockquote>
      <figcaption>{role ? `${speaker}, ${role}` : speaker}</figcaption>
    </figure>
  );
}

function ReadAlso({ locale, slug }: { locale: Locale; slug: string }) {
  const story = findStory(locale, slug);
  if (!story) return null;

  return (
    <aside className="read-also">
      <p>{messages[locale].readAlso}</p>
      <Link href={`/${locale}/articles/${slug}`}>{story.title}</Link>
    </aside>
  );
}

/** What authors may write besides Markdown, in each language. */
export const mdxComponents = {
  ar: { Quote, ReadAlso: ({ slug }: { slug: string }) => <ReadAlso locale="ar" slug={slug} /> },
  en: { Quote, ReadAlso: ({ slug }: { slug: string }) => <ReadAlso locale="en" slug={slug} /> },
};
