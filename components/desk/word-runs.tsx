import { getTranslations } from 'next-intl/server';
import type { WordRun } from '@/lib/versions/diff-words';

/** A text with what was taken out of it and put into it: by lines, and in words for those who hear it. */
export async function WordRuns({ runs }: { runs: WordRun[] }) {
  const t = await getTranslations('Desk.history');
  let place = 0;

  return runs.map(({ kind, text }) => {
    const key = place;
    place += text.length;
    if (kind === 'same') return <span key={`same ${key}`}>{text}</span>;
    const isAdded = kind === 'added';
    const Mark = isAdded ? 'ins' : 'del';
    return (
      <Mark
        key={`${kind} ${key}`}
        className={
          isAdded
            ? 'bg-tint font-semibold underline decoration-2 underline-offset-4 group-data-[first=true]:bg-transparent group-data-[first=true]:font-normal group-data-[first=true]:no-underline [del+&]:ms-1'
            : 'bg-surface text-muted line-through decoration-2'
        }
      >
        <span className="sr-only"> {t(isAdded ? 'added' : 'removed')} </span>
        {text}
        <span className="sr-only"> {t('end')} </span>
      </Mark>
    );
  });
}
