import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import type { Account } from '@/lib/desk/accounts/account';
import { deskPaths } from '@/lib/desk/desk-paths';
import { DeskForm } from './desk-form';
import { RoleSelect } from './role-select';

type Props = { locale: Locale; person: Account };

/** Somebody of the newsroom, and what a chief may change about them. */
export async function PersonRow({ locale, person }: Props) {
  const t = await getTranslations('Desk');
  const { id, name, email, role, sections, hasTwoFactor, isActive } = person;
  const page = deskPaths.people(locale);
  const button =
    'cursor-pointer border border-ink bg-transparent px-3 py-2 font-headline text-base text-ink';

  return (
    <li className="grid gap-3 border-t border-rule pt-4 md:grid-cols-[1fr_auto] md:items-center">
      <div>
        <p className="font-headline text-lg font-semibold">
          <bdi>{name}</bdi>
        </p>
        <p className="text-base text-muted">
          <bdi dir="ltr">{email}</bdi> · {t(`roles.${role}`)} ·{' '}
          {sections.length > 0 ? (
            <bdi dir="ltr">{sections.join(', ')}</bdi>
          ) : (
            t('peoplePage.allSections')
          )}
        </p>
        {!isActive && <p className="text-base">{t('peoplePage.closed')}</p>}
        {isActive && !hasTwoFactor && (
          <p className="text-base text-accent">{t('peoplePage.noCode')}</p>
        )}
      </div>
      {isActive && (
        <div className="flex flex-wrap items-end gap-3">
          <DeskForm
            name="people"
            locale={locale}
            page={page}
            className="flex flex-wrap items-end gap-3"
          >
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="sections" value={sections.join(' ')} />
            <RoleSelect
              id={`role-${id}`}
              label={t('peoplePage.for', { name })}
              value={role}
              isLabelHidden
            />
            <button type="submit" name="work" value="role" className={button}>
              {t('peoplePage.save')}
            </button>
          </DeskForm>
          <DeskForm name="people" locale={locale} page={page}>
            <input type="hidden" name="id" value={id} />
            <button type="submit" name="work" value="deactivate" className={button}>
              {t('peoplePage.deactivate')}
            </button>
          </DeskForm>
        </div>
      )}
    </li>
  );
}
