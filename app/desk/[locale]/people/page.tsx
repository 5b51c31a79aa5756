import { headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { DeskFrame } from '@/components/desk/desk-frame';
import { FormNotice } from '@/components/desk/form-notice';
import { InviteForm } from '@/components/desk/invite-form';
import { PersonRow } from '@/components/desk/person-row';
import { readFlash } from '@/lib/desk/http/flash';
import { type DeskPageProps, pageGuard, pageLocale } from '@/lib/desk/http/page-guard';
import { openDesk } from '@/lib/desk/open-desk';

export async function generateMetadata() {
  const t = await getTranslations('Desk');
  return { title: t('peoplePage.title') };
}

export default async function PeoplePage({ params, searchParams }: DeskPageProps) {
  const locale = await pageLocale(params);
  const account = await pageGuard('/desk/[locale]/people', locale);
  const t = await getTranslations('Desk.peoplePage');
  const { people, secret } = await openDesk();
  const everybody = await people.list();
  const flash = readFlash((await headers()).get('cookie'), secret);

  return (
    <DeskFrame locale={locale} account={account} title={t('title')}>
      <FormNotice search={await searchParams} />
      <section aria-labelledby="people" className="grid gap-4">
        <h2 id="people" className="text-2xl">
          {t('count', { count: everybody.length })}
        </h2>
        <ul className="grid gap-4">
          {everybody.map((person) => (
            <PersonRow key={person.id} locale={locale} person={person} />
          ))}
        </ul>
      </section>
      <InviteForm
        locale={locale}
        link={flash && 'invitation' in flash ? flash.invitation : undefined}
      />
    </DeskFrame>
  );
}
