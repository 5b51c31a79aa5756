import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

/** A table that scrolls by itself on narrow screens, also by keyboard. */
export function DataTable({ children }: { children: ReactNode }) {
  const t = useTranslations('Article');

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
    <section className="overflow-x-auto" aria-label={t('table')} tabIndex={0}>
      <table>{children}</table>
    </section>
  );
}
