import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { locales } from '@/i18n/locales';
import type { DocumentDiff } from '@/lib/desk/text/diff-documents';
import type { BodyPart } from '@/lib/versions/diff-blocks';
import { WordRuns } from './word-runs';

type Props = { language: Locale; diff: DocumentDiff };

/** So many paragraphs around a change are shown; longer stretches are folded. */
const SHOWN = 1;

/** What changed in one language of a story. */
export async function DocumentChanges({ language, diff }: Props) {
  const t = await getTranslations('Desk.history');
  const { dir } = locales[language];
  const hasChange = diff.body.some(({ kind }) => kind === 'changed');

  return (
    <section aria-labelledby={`changes-${language}`} className="grid max-w-[46rem] gap-4">
      <h3 id={`changes-${language}`} className="text-lg">
        {t(language === 'ar' ? 'arabic' : 'english')}
      </h3>
      <dl className="grid gap-3">
        {diff.fields.map(({ key, runs }) => (
          <div key={key} className="grid gap-1 border-s-4 border-rule ps-3">
            <dt className="font-headline text-sm text-muted">{t('field', { field: key })}</dt>
            <dd lang={language} dir={dir}>
              <p className="[text-align:match-parent] break-words whitespace-pre-wrap [unicode-bidi:plaintext]">
                <WordRuns runs={runs} />
              </p>
            </dd>
          </div>
        ))}
        {hasChange && (
          <div className="grid gap-1 border-s-4 border-rule ps-3">
            <dt className="font-headline text-sm text-muted">{t('body')}</dt>
            <dd lang={language} dir={dir} className="grid gap-3 text-start">
              {keyed(diff.body).map(({ key, part }) => (
                <BodyChange key={key} part={part} />
              ))}
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

async function BodyChange({ part }: { part: BodyPart }) {
  const t = await getTranslations('Desk.history');
  if (part.kind === 'changed')
    return (
      <p className="break-words whitespace-pre-wrap">
        <WordRuns runs={part.runs} />
      </p>
    );
  const { blocks } = part;
  if (blocks.length <= 2 * SHOWN) return <Paragraphs blocks={blocks} />;
  return (
    <>
      <Paragraphs blocks={blocks.slice(0, SHOWN)} />
      <details>
        <summary className="cursor-pointer font-headline text-sm text-muted">
          {t('unchanged', { count: blocks.length - 2 * SHOWN })}
        </summary>
        <div className="grid gap-3 pt-3">
          <Paragraphs blocks={blocks.slice(SHOWN, -SHOWN)} />
        </div>
      </details>
      <Paragraphs blocks={blocks.slice(-SHOWN)} />
    </>
  );
}

function Paragraphs({ blocks }: { blocks: string[] }) {
  return keyed(blocks).map(({ key, part }) => (
    <p key={key} className="break-words whitespace-pre-wrap text-muted">
      {part}
    </p>
  ));
}

/** Parts of a text may be alike: their place tells them apart. */
function keyed<Part>(parts: Part[]): { key: number; part: Part }[] {
  return parts.map((part, key) => ({ key, part }));
}
