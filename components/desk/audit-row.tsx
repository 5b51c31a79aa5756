import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import type { AuditEntry } from '@/lib/desk/accounts/audit';
import { auditWords } from '@/lib/desk/accounts/audit-words';
import { deskPaths } from '@/lib/desk/desk-paths';
import { DeskTime } from './desk-time';

type Props = {
  locale: Locale;
  entry: AuditEntry;
  /** People by the id of their account. */
  names: Map<string, string>;
};

/** One thing that was done at the desk, in words. */
export async function AuditRow({ locale, entry, names }: Props) {
  const t = await getTranslations('Desk.audit');
  const { at, actor, subject, details } = entry;
  const [key, values] = auditWords(entry);
  const name = names.get(subject) ?? subject;
  const [, who = actor, mail = ''] = /^(.*) <(.*)>$/.exec(actor) ?? [];

  return (
    <li className="grid gap-1 border-t border-rule py-3 sm:grid-cols-[14rem_1fr] sm:gap-6">
      <p className="text-sm text-muted">
        <DeskTime locale={locale} at={at} />
      </p>
      <div className="grid gap-1">
        <p className="font-headline text-base">
          {t.rich(key, {
            ...values,
            subject: () => <bdi>{name}</bdi>,
            to: () => <bdi dir="ltr">{String(details.to ?? '')}</bdi>,
            story: () => (
              <a href={deskPaths.published(locale, subject)} className="text-link underline">
                <bdi dir="ltr">{subject}</bdi>
              </a>
            ),
          })}
        </p>
        <p className="text-sm text-muted">
          <bdi>{who || t('system')}</bdi> {mail && <bdi dir="ltr">{mail}</bdi>}
        </p>
      </div>
    </li>
  );
}
