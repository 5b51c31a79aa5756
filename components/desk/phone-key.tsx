import { getTranslations } from 'next-intl/server';
import { QrCode } from './qr-code';

type Props = { uri: string; backupCodes: string[] };

/** The key that an authenticator app needs, as a picture and as letters, and the codes for a lost phone. */
export async function PhoneKey({ uri, backupCodes }: Props) {
  const t = await getTranslations('Desk.twoFactor');
  const key = new URL(uri).searchParams.get('secret') ?? '';

  return (
    <div className="grid gap-5">
      <p>{t('scan')}</p>
      <QrCode text={uri} label={t('key')} />
      <dl className="grid gap-1">
        <dt className="font-headline text-base font-semibold">{t('key')}</dt>
        <dd dir="ltr" className="text-base break-all">
          {key.replace(/(.{4})(?=.)/g, '$1 ')}
        </dd>
      </dl>
      <p>
        <a href={uri} className="text-link underline">
          {t('open')}
        </a>
      </p>
      <p>{t('backup')}</p>
      <ul dir="ltr" className="grid grid-cols-2 gap-2 border border-rule bg-surface p-4 text-base">
        {backupCodes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </div>
  );
}
