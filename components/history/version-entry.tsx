import { getTranslations } from 'next-intl/server';
import { BidiText } from '@/components/text/bidi-text';
import type { Locale } from '@/i18n/locales';
import { formatDate, formatTime } from '@/lib/dates';
import type { ShownVersion } from '@/lib/public-history';
import { listAuthors, pickBySlug } from '@/lib/taxonomies';
import type { BodyPart } from '@/lib/versions/diff-blocks';
import type { WordRun } from '@/lib/versions/diff-words';
import { VersionPart } from './version-part';
import './history.css';

/** One version: when readers got it, whose it is, and what it changed. */
export async function VersionEntry({ locale, version }: { locale: Locale; version: ShownVersion }) {
  const t = await getTranslations('History');
  const { from, authors, changes } = version;
  const iso = from.toISOString();
  const names = pickBySlug(await listAuthors(locale), authors).map(({ name }) => name);
  const { title, summary, keyPoints, corrections, body } = changes;
  const parts = [
    ['title', inOne(title)],
    ['summary', inOne(summary)],
    ['keyPoints', keyPoints],
    ['body', body],
    ['corrections', corrections && [{ kind: 'same' as const, blocks: corrections }]],
  ] as const;

  return (
    <li className="version">
      <div className="grid gap-1">
        <h3 className="text-xl">
          <time dateTime={iso}>
            {formatDate(locale, iso)}
            {locale === 'ar' ? '، ' : ', '}
            <bdi>{formatTime(locale, iso)}</bdi>
          </time>
        </h3>
        <p className="flex flex-wrap gap-x-4 text-base text-muted">
          <span className="font-headline font-semibold text-accent">
            {t('kind', { kind: changes.kind })}
          </span>
          {names.map((name) => (
            <span key={name}>
              <BidiText>{name}</BidiText>
            </span>
          ))}
        </p>
      </div>
      {changes.isTooMuch && <p>{t('tooMuch')}</p>}
      {parts.map(
        ([part, shown]) =>
          shown && <VersionPart key={part} title={t('parts', { part })} parts={[...shown]} />,
      )}
    </li>
  );
}

function inOne(runs: WordRun[] | undefined): BodyPart[] | undefined {
  return runs && [{ kind: 'changed', runs }];
}
