import type { ReactNode } from 'react';
import type { Locale } from '@/i18n/locales';
import { deskPaths } from '@/lib/desk/desk-paths';

type Props = {
  /** The route below `/desk/api` that takes the form. */
  name: string;
  locale: Locale;
  /** Where the form stands: the server comes back to it with what was wrong. */
  page: string;
  className?: string;
  children: ReactNode;
};

/** A form that works without script. */
export function DeskForm({ name, locale, page, className, children }: Props) {
  return (
    <form method="post" action={deskPaths.form(name)} className={className}>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="page" value={page} />
      {children}
    </form>
  );
}
