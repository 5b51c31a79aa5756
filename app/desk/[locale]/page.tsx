import { getTranslations } from 'next-intl/server';
import { DamagedDrafts } from '@/components/desk/damaged-drafts';
import { DeskFrame } from '@/components/desk/desk-frame';
import { DraftList } from '@/components/desk/draft-list';
import { FormNotice } from '@/components/desk/form-notice';
import { LeftWords } from '@/components/desk/left-words';
import { ListFilters } from '@/components/desk/list-filters';
import { ListPager } from '@/components/desk/list-pager';
import { ListedStory } from '@/components/desk/listed-story';
import { may } from '@/lib/desk/accounts/permissions';
import { deskPaths } from '@/lib/desk/desk-paths';
import { type DeskPageProps, pageGuard, pageLocale } from '@/lib/desk/http/page-guard';
import { listAddress, listQuery } from '@/lib/desk/list/list-state';
import { openDesk } from '@/lib/desk/open-desk';
import { listSections } from '@/lib/taxonomies';

export async function generateMetadata() {
  const t = await getTranslations('Desk.list');
  return { title: t('title') };
}

export default async function DeskListPage({ params, searchParams }: DeskPageProps) {
  const locale = await pageLocale(params);
  const account = await pageGuard('/desk/[locale]', locale);
  const t = await getTranslations('Desk.list');
  const search = await searchParams;
  const query = listQuery(search);
  const desk = await openDesk();
  const { stories, total, pages } = await desk.list.find(query);
  const { drafts, damaged } = await (await desk.stories()).survey(account);
  const names = new Map((await listSections(locale)).map(({ slug, name }) => [slug, name]));

  return (
    <DeskFrame
      locale={locale}
      account={account}
      title={t('title')}
      action={
        may(account, 'story.create') && (
          <a
            href={deskPaths.newStory(locale)}
            className="inline-block bg-ink px-4 py-2 font-headline text-base font-semibold text-paper"
          >
            {t('begin')}
          </a>
        )
      }
    >
      <FormNotice search={search} />
      <DamagedDrafts ids={damaged} />
      <LeftWords
        known={[...drafts.map(({ id }) => id), ...damaged]}
        words={{
          title: t('leftWords.title'),
          help: t('leftWords.help'),
          remove: t('leftWords.remove'),
          languages: { ar: t('leftWords.ar'), en: t('leftWords.en') },
        }}
      />
      <DraftList locale={locale} drafts={drafts} sectionNames={names} />
      <ListFilters locale={locale} query={query} />
      <section aria-labelledby="found" className="grid gap-4">
        <h2 id="found" className="text-xl">
          {t('found', { count: total })}
        </h2>
        <ul className="grid gap-3">
          {stories.map((story) => (
            <ListedStory
              key={story.folder}
              locale={locale}
              story={story}
              sectionName={names.get(story.section) ?? story.section}
            />
          ))}
        </ul>
        <ListPager
          label={t('pages')}
          page={query.page}
          pages={pages}
          addressOf={(page) => listAddress(deskPaths.list(locale), query, page)}
        />
      </section>
    </DeskFrame>
  );
}
