import type { Article as StoredArticle } from 'contentlayer/generated';
import type { Route } from 'next';
import type { useTranslations } from 'next-intl';
import { describe, expectTypeOf, it } from 'vitest';
import type { Locale } from '@/i18n/locales';
import type { ComponentAttributes } from '@/lib/content/component-specs';
import { paths } from '@/lib/paths';

/**
 * Checked by `tsc`: every `@ts-expect-error` line is an error, or the type check fails.
 * Nothing here runs.
 */
describe('a wrong name does not compile', () => {
  it('as a field of an article', () => {
    expectTypeOf<StoredArticle['label']>().toEqualTypeOf<
      'news' | 'analysis' | 'opinion' | 'explainer'
    >();
    // @ts-expect-error: articles have no `headline`.
    type Wrong = StoredArticle['headline'];
    expectTypeOf<Wrong>().toBeAny();
  });

  it('as a path or language', () => {
    expectTypeOf(paths.article('ar', 'x')).toEqualTypeOf<Route>();
    // @ts-expect-error: the site has no French.
    const french: Locale = 'fr';
    // @ts-expect-error: no such path.
    type Wrong = typeof paths.story;
    expectTypeOf<Wrong>().toBeAny();
    expectTypeOf(french).toBeString();
  });

  it('as a message or its argument', () => {
    type Translate = ReturnType<typeof useTranslations<'Story'>>;
    const translate = (() => '') as unknown as Translate;
    translate('readingTime', { minutes: 1 });
    // @ts-expect-error: no such message.
    translate('readingTimes');
    // @ts-expect-error: the argument is called `minutes`.
    translate('readingTime', { minute: 1 });
  });

  it('as an attribute of a component', () => {
    expectTypeOf<ComponentAttributes<'Quote'>>().toEqualTypeOf<
      { speaker: string } & { role?: string }
    >();
    // @ts-expect-error: `speaker` is required.
    const quote: ComponentAttributes<'Quote'> = { role: 'x' };
    expectTypeOf(quote.role).toEqualTypeOf<string | undefined>();
  });
});
