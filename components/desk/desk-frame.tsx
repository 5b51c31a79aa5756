import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { type Locale, locales, otherLocale } from '@/i18n/locales';
import type { Account } from '@/lib/desk/accounts/account';
import { may } from '@/lib/desk/accounts/permissions';
import { deskPaths } from '@/lib/desk/desk-paths';
import { paths } from '@/lib/paths';
import { DeskForm } from './desk-form';

type Props = {
  locale: Locale;
  account: Account;
  title: string;
  /** For the editor: it uses the whole width, and says its headline itself. */
  isWide?: boolean;
  /** What is done most on this page, beside its headline. */
  action?: ReactNode;
  children: ReactNode;
};

/** What stands on every page of the desk for somebody who is signed in. */
export async function DeskFrame({
  locale,
  account,
  title,
  isWide = false,
  action,
  children,
}: Props) {
  const t = await getTranslations('Desk');
  const header = await getTranslations('Header');
  const other = otherLocale(locale);
  const links = [
    { href: deskPaths.list(locale), name: t('stories') },
    ...(may(account, 'front.edit')
      ? [{ href: deskPaths.front(locale), name: t('front.title') }]
      : []),
    ...(may(account, 'media.upload') ? [{ href: deskPaths.media(locale), name: t('media') }] : []),
    ...(may(account, 'people.manage')
      ? [{ href: deskPaths.people(locale), name: t('people') }]
      : []),
    ...(may(account, 'audit.read')
      ? [{ href: deskPaths.audit(locale), name: t('audit.title') }]
      : []),
    { href: deskPaths.account(locale), name: t('account') },
    { href: paths.home(locale), name: t('site') },
  ];

  return (
    <>
      <a
        href="#content"
        className="sr-only z-30 bg-ink px-4 py-2 text-paper focus:not-sr-only focus:absolute focus:start-2 focus:top-2"
      >
        {header('skip')}
      </a>
      <header className="border-b-2 border-ink bg-surface font-headline text-base">
        <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-6 gap-y-2 px-4 py-3 sm:px-6">
          <p className="text-lg font-semibold">{t('name')}</p>
          <nav aria-label={t('menu')} className="min-w-0 max-sm:order-last max-sm:w-full">
            <ul className="flex flex-wrap gap-x-4 gap-y-1 max-sm:flex-nowrap max-sm:overflow-x-auto max-sm:whitespace-nowrap">
              {links.map(({ href, name }) => (
                <li key={href}>
                  <a
                    href={href}
                    aria-current={name === title ? 'page' : undefined}
                    className="block py-1 decoration-2 underline-offset-8 hover:underline aria-[current=page]:underline"
                  >
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <div className="ms-auto flex flex-wrap items-center gap-4">
            <a
              href={deskPaths.list(other)}
              lang={other}
              dir={locales[other].dir}
              className="block py-1 hover:underline"
            >
              {t('switchLanguage')}
            </a>
            <DeskForm name="sign-out" locale={locale} page={deskPaths.list(locale)}>
              <button
                type="submit"
                className="block cursor-pointer bg-transparent py-1 font-headline text-base text-ink hover:underline"
              >
                {t('signOut')}
              </button>
            </DeskForm>
          </div>
        </div>
      </header>
      <main
        id="content"
        tabIndex={-1}
        className={
          isWide
            ? 'grid px-4 py-2 outline-none sm:px-6'
            : 'mx-auto grid max-w-page gap-8 px-4 py-8 outline-none sm:px-6'
        }
      >
        <div className={isWide ? '' : 'flex flex-wrap items-center justify-between gap-4'}>
          <h1 className={isWide ? 'sr-only' : 'text-3xl'}>{title}</h1>
          {action}
        </div>
        {children}
      </main>
    </>
  );
}
