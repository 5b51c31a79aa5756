import { getTranslations } from 'next-intl/server';
import { type Locale, localeCodes } from '@/i18n/locales';
import { deskTime } from '@/lib/desk/desk-time';
import type { DraftFiles } from '@/lib/desk/stories/draft-store';
import { diffDocuments } from '@/lib/desk/text/diff-documents';
import type { StoryVersion } from '@/lib/git/story-history';
import { DocumentChanges } from './document-changes';
import { fieldWords } from './field-words';

type Side = { version: StoryVersion; files: DraftFiles };

type Props = { locale: Locale; older?: Side; newer: Side };

/** What changed between two versions, or all of the first one. */
export async function VersionChanges({ locale, older, newer }: Props) {
  const t = await getTranslations('Desk.history');
  const say = await fieldWords(locale);
  const newerTime = deskTime(locale, newer.version.at);
  const diffs = localeCodes
    .map((language) => ({
      language,
      diff: diffDocuments(older?.files[language], newer.files[language], say),
    }))
    .filter(
      ({ diff }) => diff.fields.length > 0 || diff.body.some(({ kind }) => kind === 'changed'),
    );

  return (
    <section
      aria-labelledby="changes"
      data-first={!older}
      className="group grid gap-6 border-t-2 border-ink pt-4"
    >
      <div className="grid gap-1">
        <h2 id="changes" className="text-2xl">
          {t('changes')}
        </h2>
        <p className="text-base text-muted">
          {older
            ? t('between', { older: deskTime(locale, older.version.at), newer: newerTime })
            : t('created', { newer: newerTime })}
        </p>
      </div>
      {diffs.length === 0 && <p>{t('same')}</p>}
      <div className="grid gap-8">
        {diffs.map(({ language, diff }) => (
          <DocumentChanges key={language} language={language} diff={diff} />
        ))}
      </div>
    </section>
  );
}
