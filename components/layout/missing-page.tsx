import { getTranslations } from 'next-intl/server';
import { StoryRow } from '@/components/article/story-row';
import { type Locale, otherLocale } from '@/i18n/locales';
import { newestArticles } from '@/lib/articles';
import { paths } from '@/lib/paths';
import { listSections } from '@/lib/taxonomies';
import { PageFrame } from './page-frame';

type Props = { locale: Locale; kind?: 'NotFound' | 'Gone' };

/** What a reader sees at an address that leads nowhere, or nowhere any more: ways on. */
export async function MissingPage({ locale, kind = 'NotFound' }: Props) {
  const t = await getTranslations('NotFound');
  const own = await getTranslations(kind);
  const sections = await listSections(locale);
  const latest = await newestArticles(locale);

  return (
    <PageFrame switchTo={paths.home(otherLocale(locale))}>
      <div className="mx-auto grid max-w-story gap-6 py-8">
        <p aria-hidden="true" className="font-headline text-6xl font-semibold text-accent">
          {kind === 'Gone' ? 410 : 404}
        </p>
        <h1 className="text-4xl">{own('title')}</h1>
        <p>{own('body')}</p>
        <ul className="flex flex-wrap gap-2 font-headline text-base font-semibold">
          <li>
            <a href={paths.home(locale)} className="block bg-ink px-3 py-1 text-paper">
              {t('home')}
            </a>
          </li>
          {sections.map(({ slug, name }) => (
            <li key={slug}>
              <a
                href={paths.section(locale, slug)}
                className="block border border-ink px-3 py-1 hover:bg-surface"
              >
                {name}
              </a>
            </li>
          ))}
        </ul>
        <section aria-labelledby="latest" className="grid gap-5 border-t-2 border-ink pt-3">
          <h2 id="latest" className="text-2xl">
            {t('latest')}
          </h2>
          {latest.map((article) => (
            <StoryRow key={article.slug} article={article} />
          ))}
        </section>
      </div>
    </PageFrame>
  );
}
