import { getTranslations } from 'next-intl/server';
import type { NeededPart } from '@/lib/desk/media/description';

/** What an image still lacks, a mark for each. */
export async function MissingParts({ parts }: { parts: NeededPart[] }) {
  if (parts.length === 0) return null;
  const t = await getTranslations('Desk.mediaPage');

  return (
    <ul className="flex flex-wrap gap-x-2 gap-y-1 text-sm">
      {parts.map((part) => (
        <li key={part} className="border border-accent px-2 text-accent">
          {t('without', { part })}
        </li>
      ))}
    </ul>
  );
}
