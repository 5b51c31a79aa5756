import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { TreeProps } from '@/lib/content/tree';

/** The parts of footnotes and sources: the sign in the text, the way back to it, the list at the end. */
export function NoteParts({ parts, children }: { parts: TreeProps; children?: ReactNode }) {
  const t = useTranslations('Article');
  const { role, id, href } = Object.fromEntries(
    Object.entries(parts).map(([key, value]) => [key, String(value)]),
  );
  if (role === 'doc-endnotes')
    return (
      <section id={id} role={role} aria-labelledby={`${id}-title`} className="text-base">
        <h2 id={`${id}-title`} className="border-t border-rule pt-4 text-xl">
          {t('notes', { kind: id ?? '' })}
        </h2>
        {children}
      </section>
    );
  const [number = '', mention = '1'] = (href ?? '').match(/\d+/g) ?? [];
  return (
    <a
      id={id}
      href={href}
      role={role}
      aria-label={
        role === 'doc-noteref' ? t('noteReference', { number }) : t('noteBack', { number, mention })
      }
    >
      {children}
    </a>
  );
}
