import { getTranslations } from 'next-intl/server';
import { StoryRow } from '@/components/article/story-row';
import { PageFrame } from '@/components/layout/page-frame';
import { BidiText } from '@/components/text/bidi-text';
import { locales } from '@/i18n/locales';
import { type ArticleCard, newestArticles } from '@/lib/articles';
import { paths } from '@/lib/paths';

/** The English address of a story that has no English: says so, and offers what there is. */
export async function UntranslatedStory({ original }: { original: ArticleCard }) {
  const t = await getTranslations('Untranslated');
  const arabic = paths.article('ar', original.slug);
  const meanwhile = await newestArticles('en');

  return (
    <PageFrame switchTo={arabic}>
      <div className="mx-auto grid max-w-story gap-6 py-6">
        <h1 className="text-4xl">{t('title')}</h1>
        <p>{t('body')}</p>
        <p lang="ar" dir={locales.ar.dir} className="border-s-4 border-accent bg-surface p-5">
          <a
            href={arabic}
            hrefLang="ar"
            className="font-headline text-2xl leading-headline font-semibold hover:underline"
          >
            <BidiText>{original.title}</BidiText>
          </a>
        </p>
        <p className="flex flex-wrap gap-x-6 gap-y-2">
          <a href={arabic} hrefLang="ar" className="text-link underline">
            {t('readArabic')}
          </a>
          <a href={paths.home('en')} className="text-link underline">
            {t('frontPage')}
          </a>
        </p>
        <section aria-labelledby="meanwhile" className="grid gap-5 border-t-2 border-ink pt-3">
          <h2 id="meanwhile" className="text-2xl">
            {t('meanwhile')}
          </h2>
          {meanwhile.map((article) => (
            <StoryRow key={article.slug} article={article} />
          ))}
        </section>
      </div>
    </PageFrame>
  );
}
