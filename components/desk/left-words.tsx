'use client';
import { useEffect, useState } from 'react';
import { type Locale, localeCodes, locales } from '@/i18n/locales';
import { askDesk } from '@/lib/desk/editor/ask-desk';
import { draftsWithCopies, dropCopy, readCopies } from '@/lib/desk/editor/local-copy';
import type { DraftFiles } from '@/lib/desk/stories/draft-store';
import { documentFields } from '@/lib/desk/text/document-fields';
import { DeskButton } from './editor/desk-button';
import { inputLook } from './editor/labelled';

type Left = { id: string; tab: string; texts: DraftFiles };

type Props = {
  /** Drafts that somebody can open: what the browser keeps of them is taken up there. */
  known: string[];
  words: { title: string; help: string; remove: string; languages: Record<Locale, string> };
};

/** What was typed in drafts that were published or deleted before it was saved: it is nowhere but here. */
export function LeftWords({ known, words }: Props) {
  const [left, setLeft] = useState<Left[]>([]);

  useEffect(() => {
    const look = async () => {
      const unknown = draftsWithCopies(localStorage).filter((id) => !known.includes(id));
      const found = await Promise.all(unknown.map(wordsLeftIn));
      setLeft(found.flat());
    };
    void look();
  }, [known]);

  const remove = ({ id, tab }: Left) => {
    dropCopy(localStorage, id, tab);
    setLeft((all) => all.filter((own) => own.id !== id || own.tab !== tab));
  };

  if (left.length === 0) return null;
  return (
    <section
      aria-labelledby="left-words"
      className="grid gap-4 border-s-4 border-accent bg-tint p-4"
    >
      <h2 id="left-words" className="text-xl">
        {words.title}
      </h2>
      <p>{words.help}</p>
      {left.map((own) => (
        <details key={`${own.id} ${own.tab}`}>
          <summary className="cursor-pointer font-headline font-semibold">
            <bdi>{String(documentFields(own.texts.ar ?? '').title || own.id)}</bdi>
          </summary>
          <div className="grid justify-items-start gap-3 pt-3">
            {localeCodes.map((locale) => {
              const text = own.texts[locale];
              return (
                text !== undefined && (
                  <textarea
                    key={locale}
                    readOnly
                    rows={8}
                    lang={locale}
                    dir={locales[locale].dir}
                    aria-label={words.languages[locale]}
                    value={text}
                    className={inputLook}
                  />
                )
              );
            })}
            <DeskButton onClick={() => remove(own)}>{words.remove}</DeskButton>
          </div>
        </details>
      ))}
    </section>
  );
}

/** The browser's copies of a draft that is no more; none of one that only somebody else may open. */
async function wordsLeftIn(id: string): Promise<Left[]> {
  const answer = await askDesk('draft/read', { id });
  if (answer.kind !== 'refused' || answer.error !== 'no-draft') return [];
  return readCopies(localStorage, id).map(([tab, { texts }]) => ({ id, tab, texts }));
}
