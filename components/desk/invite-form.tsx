import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { deskPaths } from '@/lib/desk/desk-paths';
import { DeskForm } from './desk-form';
import { Field } from './field';
import { RoleSelect } from './role-select';
import { SubmitButton } from './submit-button';

type Props = {
  locale: Locale;
  /** The link that was just made: it can be seen this once. */
  link?: string;
};

/** Invites somebody to the newsroom by a link. */
export async function InviteForm({ locale, link }: Props) {
  const t = await getTranslations('Desk');

  return (
    <section aria-labelledby="invite" className="grid max-w-story gap-4 border-t-2 border-ink pt-6">
      <h2 id="invite" className="text-2xl">
        {t('peoplePage.inviteTitle')}
      </h2>
      {link && (
        <div role="status" className="grid gap-2 border-s-4 border-link bg-surface px-4 py-3">
          <p>{t('peoplePage.link')}</p>
          <p dir="ltr" className="text-base break-all">
            <a href={link} className="text-link underline">
              {link}
            </a>
          </p>
        </div>
      )}
      <DeskForm
        name="people"
        locale={locale}
        page={deskPaths.people(locale)}
        className="grid gap-5"
      >
        <Field label={t('email')} name="email" type="email" autoComplete="off" isLatin />
        <RoleSelect id="role" label={t('peoplePage.role')} />
        <Field
          label={t('peoplePage.sections')}
          name="sections"
          autoComplete="off"
          isLatin
          isOptional
        />
        <SubmitButton name="work" value="invite">
          {t('peoplePage.invite')}
        </SubmitButton>
      </DeskForm>
    </section>
  );
}
