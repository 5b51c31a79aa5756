import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import type { Account } from '@/lib/desk/accounts/account';
import { may } from '@/lib/desk/accounts/permissions';
import { deskPaths } from '@/lib/desk/desk-paths';
import { CorrectionForm } from './correction-form';
import { DeskForm } from './desk-form';
import { Field } from './field';
import { Panel } from './panel';
import { QuietButton } from './quiet-button';
import { UnpublishForm } from './unpublish-form';

type Props = {
  locale: Locale;
  account: Account;
  slug: string;
  section: string;
  status: string;
};

/** What this person may do with a public story. */
export async function PublishedActions({ locale, account, slug, section, status }: Props) {
  const t = await getTranslations('Desk.published');
  const page = deskPaths.published(locale, slug);

  return (
    <div className="grid gap-8 lg:grid-cols-2 lg:items-start">
      {may(account, 'story.correct', { section }) && status === 'published' && (
        <Panel id="correction" title={t('correction')} help={t('correctionHelp')}>
          <CorrectionForm locale={locale} slug={slug} />
        </Panel>
      )}
      <div className="grid gap-8">
        {may(account, 'story.rename', { section }) && (
          <Panel id="rename" title={t('rename')} help={t('renameHelp')}>
            <DeskForm name="rename" locale={locale} page={page} className="grid gap-4">
              <input type="hidden" name="slug" value={slug} />
              <Field label={t('newSlug')} name="to" defaultValue={slug} isLatin />
              <QuietButton>{t('renameSubmit')}</QuietButton>
            </DeskForm>
          </Panel>
        )}
        {may(account, 'story.unpublish', { section }) && (
          <Panel id="unpublish" title={t('unpublish')} help={t('unpublishHelp')}>
            <UnpublishForm locale={locale} slug={slug} isWithdrawn={status === 'withdrawn'} />
          </Panel>
        )}
      </div>
    </div>
  );
}
