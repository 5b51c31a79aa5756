import { getTranslations } from 'next-intl/server';
import { DeskFrame } from '@/components/desk/desk-frame';
import { FormNotice } from '@/components/desk/form-notice';
import { FrontForm } from '@/components/desk/front-form';
import { FrontOutline } from '@/components/desk/front-outline';
import { FrontState } from '@/components/desk/front-state';
import { frontPageState } from '@/lib/desk/front-page';
import { frontFields } from '@/lib/desk/http/front-search';
import { type DeskPageProps, pageGuard, pageLocale } from '@/lib/desk/http/page-guard';
import { openDesk } from '@/lib/desk/open-desk';

export async function generateMetadata() {
  const t = await getTranslations('Desk.front');
  return { title: t('title') };
}

export default async function FrontPage({ params, searchParams }: DeskPageProps) {
  const locale = await pageLocale(params);
  const account = await pageGuard('/desk/[locale]/front', locale);
  const t = await getTranslations('Desk.front');
  const search = await searchParams;
  const { list, stories } = await openDesk();
  const { front } = await stories();
  const state = await frontPageState(front, { account, locale, search });
  const text = typeof search.q === 'string' ? search.q.slice(0, 200) : '';
  const found = text.trim() ? await list.find({ text, status: 'published' }) : undefined;
  const isChanged = String(frontFields(state.work)) !== String(frontFields(state.published));

  return (
    <DeskFrame locale={locale} account={account} title={t('title')}>
      <FormNotice search={search} />
      {state.isFull && (
        <p role="alert" className="border-s-4 border-accent bg-tint px-4 py-3">
          {t('full')}
        </p>
      )}
      <FrontState
        locale={locale}
        work={state.work}
        published={state.published.version}
        isChanged={isChanged}
      />
      <div className="grid gap-8 lg:grid-cols-[1fr_22rem]">
        <FrontForm locale={locale} state={state} text={text} found={found} />
        <FrontOutline locale={locale} choice={state.work.choice} />
      </div>
    </DeskFrame>
  );
}
