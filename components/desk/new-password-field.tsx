import { getTranslations } from 'next-intl/server';
import { passwordLength } from '@/lib/desk/accounts/account';
import { Field } from './field';

/** A password that somebody chooses now. */
export async function NewPasswordField({ label, name }: { label: string; name: string }) {
  const t = await getTranslations('Desk.join');

  return (
    <Field
      label={label}
      name={name}
      type="password"
      autoComplete="new-password"
      minLength={passwordLength.shortest}
      help={t('passwordHelp')}
    />
  );
}
