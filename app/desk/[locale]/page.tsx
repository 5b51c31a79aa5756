import { getTranslations } from 'next-intl/server';
import { StoryDate } from '@/components/article/story-date';
import { DeskFrame } from '@/components/desk/desk-frame';
import { FormNotice } from '@/components/desk/form-notice';
import { type DeskPageProps, pageGuard, pageLocale } from '@/lib/desk/http/page-guard';
import { listArticles } from '@/lib/lists';
import { paths } from '@/lib/paths';

export async function generateMetadata() {
  const t = await getTranslations('Desk');
  return { title: t('list.title') };
}

export default async function DeskListPage({ params, searchParams }: DeskPageProps) {
  const locale = await pageLocale(params);
  const account = await pageGuard('/desk/[locale]', locale);
  const t = await getTranslations('Desk');
  const stories = await listArticles('ar', 'latest');

  return (
    <DeskFrame locale={locale} account={account} title={t('list.title')}>
      <FormNotice search={await searchParams} />
      <section aria-labelledby="public" className="grid gap-4">
        <h2 id="public" className="text-2xl">
          {t('list.public')}
        </h2>
        {stories.length === 0 && <p>{t('list.empty')}</p>}
        <ul className="grid gap-3">
          {stories.map((story) => (
            <li
              key={story.slug}
              className="flex flex-wrap items-baseline gap-x-4 border-t border-rule pt-3"
            >
              <a
                href={paths.article('ar', story.slug)}
                lang="ar"
                dir="rtl"
                className="font-headline text-lg font-semibold hover:underline"
              >
                {story.title}
              </a>
              <StoryDate locale={locale} iso={story.publishedAt} />
            </li>
          ))}
        </ul>
      </section>
    </DeskFrame>
  );
}
