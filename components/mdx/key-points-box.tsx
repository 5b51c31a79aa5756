import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { BidiText } from '@/components/text/bidi-text';

export function KeyPointsBox({ title, children }: { title?: string; children?: ReactNode }) {
  const t = useTranslations('Article');

  return (
    <aside aria-label={title ?? t('keyPoints')} className="border-s-4 border-accent bg-surface p-5">
      <p className="font-headline text-lg font-semibold">
        <BidiText>{title ?? t('keyPoints')}</BidiText>
      </p>
      {children}
    </aside>
  );
}
