'use client';
import { useEffect, useState } from 'react';
import { askDesk } from '@/lib/desk/editor/ask-desk';

/** Asked for once in a browser tab. */
const known = new Map<string, string>();

/** What the headline of a story is; its slug until the server has said. */
export function useHeadlines(slugs: string[]): (slug: string) => string {
  const [, setCount] = useState(0);
  const missing = slugs.filter((slug) => slug !== '' && !known.has(slug)).join(' ');

  useEffect(() => {
    if (missing === '') return;
    const ask = async () => {
      const wanted = missing.split(' ');
      const answer = await askDesk<{ headlines: Record<string, string> }>('stories', {
        slugs: wanted,
      });
      if (answer.kind !== 'done') return;
      for (const slug of wanted) known.set(slug, answer.value.headlines[slug] ?? slug);
      setCount(known.size);
    };
    void ask();
  }, [missing]);

  return (slug) => known.get(slug) ?? slug;
}

/** What a search has found is known from then on. */
export function rememberHeadline(slug: string, title: string): void {
  known.set(slug, title);
}
