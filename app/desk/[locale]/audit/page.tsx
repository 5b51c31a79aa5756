import { getTranslations } from 'next-intl/server';
import { AuditRow } from '@/components/desk/audit-row';
import { DeskFrame } from '@/components/desk/desk-frame';
import { ListPager } from '@/components/desk/list-pager';
import { deskPaths } from '@/lib/desk/desk-paths';
import { pageIn } from '@/lib/desk/http/compared-versions';
import { type DeskPageProps, pageGuard, pageLocale } from '@/lib/desk/http/page-guard';
import { openDesk } from '@/lib/desk/open-desk';

export async function generateMetadata() {
  const t = await getTranslations('Desk.audit');
  return { title: t('title') };
}

export default async function AuditPage({ params, searchParams }: DeskPageProps) {
  const locale = await pageLocale(params);
  const account = await pageGuard('/desk/[locale]/audit', locale);
  const t = await getTranslations('Desk.audit');
  const { audit, people } = await openDesk();
  const pages = await audit.countPages();
  const page = pageIn(await searchParams, pages);
  const entries = await audit.list(page);
  const names = new Map((await people.list()).map(({ id, name }) => [id, name]));

  return (
    <DeskFrame locale={locale} account={account} title={t('title')}>
      <p className="text-base text-muted">{entries.length > 0 ? t('zone') : t('empty')}</p>
      <ol className="grid">
        {entries.map((entry) => (
          <AuditRow key={entry.id} locale={locale} entry={entry} names={names} />
        ))}
      </ol>
      <ListPager
        label={t('pages')}
        page={page}
        pages={pages}
        addressOf={(at) => `${deskPaths.audit(locale)}?page=${at}`}
      />
    </DeskFrame>
  );
}
