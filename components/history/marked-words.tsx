import { getTranslations } from 'next-intl/server';
import { BidiText } from '@/components/text/bidi-text';
import type { WordRun } from '@/lib/versions/diff-words';
import './history.css';

/** A text with what was taken out of it and put into it: by lines, and in words for those who hear it. */
export async function MarkedWords({ runs }: { runs: WordRun[] }) {
  const t = await getTranslations('History');

  return (
    <p className="marked">
      {placed(runs).map(({ place, kind, text }) => {
        if (kind === 'same') return <BidiText key={place}>{text}</BidiText>;
        const Mark = kind === 'added' ? 'ins' : 'del';
        return (
          <Mark key={place}>
            <span className="sr-only"> {t(kind)} </span>
            <BidiText>{text}</BidiText>
            <span className="sr-only"> {t('end')} </span>
          </Mark>
        );
      })}
    </p>
  );
}

/** Runs may be alike: where they begin tells them apart. */
function placed(runs: WordRun[]) {
  let place = 0;
  return runs.map((run) => {
    const own = { ...run, place };
    place += run.text.length;
    return own;
  });
}
