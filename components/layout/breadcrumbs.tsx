import { getTranslations } from 'next-intl/server';
import type { Crumb } from '@/lib/json-ld';

/** The way from the front page to here; the last step is this page and no link. */
export async function Breadcrumbs({ crumbs }: { crumbs: Crumb[] }) {
  const t = await getTranslations('Breadcrumbs');

  return (
    <nav aria-label={t('label')} className="no-print">
      <ol className="flex flex-wrap items-center gap-x-2 text-base text-muted">
        {crumbs.map(({ name, path }, index) => (
          <li key={name} className="flex items-center gap-2">
            {index > 0 && (
              <svg viewBox="0 0 8 12" className="h-2.5 w-auto rtl:-scale-x-100" aria-hidden="true">
                <path d="M1 1l5 5-5 5" fill="none" stroke="currentColor" strokeWidth="1.5" />
              </svg>
            )}
            {path ? (
              <a href={path} className="inline-block py-0.5 hover:text-accent hover:underline">
                {name}
              </a>
            ) : (
              <span aria-current="page">{name}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
