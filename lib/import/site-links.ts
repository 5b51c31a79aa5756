import { paths } from '@/lib/paths';
import { linkKind } from '../content/check-link';
import { redirectKey } from '../content/redirect-key';
import type { Notes } from './notes';
import type { SiteIndex } from './site-index';
import { oldPath, type PlannedStory, type StoryPlan } from './story-plan';

/**
 * Where the links of a post lead: those to posts of the old site to their stories, others where they led, and
 * dangerous ones nowhere.
 */
export function siteLinks(index: SiteIndex, plan: StoryPlan) {
  const base = URL.canParse(index.site.baseUrl) ? new URL(index.site.baseUrl) : undefined;
  const bare = (host: string) => host.replace(/^www\./, '');
  const byKey = new Map<string, PlannedStory>();
  for (const { id, link, guid } of index.posts) {
    const story = plan.stories.get(id);
    if (!story) continue;
    const short = base ? new URL(`?p=${encodeURIComponent(id)}`, base).href : '';
    for (const address of [link, guid, short]) {
      const key = redirectKey(oldPath(address) ?? '/');
      if (key !== '/' && !byKey.has(key)) byKey.set(key, story);
    }
  }
  return (own: PlannedStory, notes: Notes) =>
    (href: string): string | undefined => {
      const written = href.trim();
      if (written === '' || written.startsWith('#')) return undefined;
      if (/^(?:mailto|tel):/i.test(written) && linkKind(written) === 'address') return written;
      const url = URL.canParse(written, base?.href) ? new URL(written, base?.href) : undefined;
      const isOwn = url && base && bare(url.hostname) === bare(base.hostname);
      if (url && isOwn) {
        const story = byKey.get(redirectKey(url.pathname + url.search));
        if (story?.slug === own.slug) return undefined;
        if (story) return paths.article(story.file === 'en.mdx' ? 'en' : 'ar', story.slug);
        // A picture that leads to itself.
        if (/\.(?:jpe?g|png|gif|webp|avif)$/i.test(url.pathname)) return undefined;
      }
      if (url && linkKind(url.href) === 'external') return url.href;
      notes.add('link', written);
      return undefined;
    };
}
