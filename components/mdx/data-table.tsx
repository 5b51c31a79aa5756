import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

/** A table that scrolls by itself on narrow screens, also by keyboard. */
export function DataTable({ children }: { children: ReactNode }) {
  const t = useTranslations('Article');

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; this group only scrolls.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <div role="group" className="overflow-x-auto" aria-label={t('table')} tabIndex={0}>
      <table>{children}</table>
    </div>
  );
}
