'use client';
import { useFormatter, useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { describeProblem } from '@/lib/content/problems';
import { deskPaths } from '@/lib/desk/desk-paths';
import type { PublishAnswer } from '@/lib/desk/editor/session-state';
import { paths } from '@/lib/paths';
import { DeskButton } from './desk-button';
import { useEditor, useSession } from './editor-context';

/** What became of a publish: public since so many seconds, or exactly why not. */
export function PublishedNotice({ published }: { published: PublishAnswer }) {
  const t = useTranslations('Desk.editor.published');
  const format = useFormatter();
  const { facts } = useEditor();
  const { draft, texts } = useSession();
  const seconds = format.number(published.ms / 1000, { maximumFractionDigits: 1 });
  const result = useRef<HTMLHeadingElement>(null);
  useEffect(() => result.current?.focus(), []);
  const isSeen = published.problems.length === 0;

  return (
    <section
      role={isSeen ? 'status' : 'alert'}
      className="grid max-w-story gap-4 border-s-4 border-link bg-surface p-5"
    >
      <h2 ref={result} tabIndex={-1} className="text-2xl">
        {isSeen ? t('title', { seconds }) : t('notSeen')}
      </h2>
      {isSeen ? (
        <ul className="grid gap-1">
          <li>
            <a className="underline" href={paths.article('ar', draft.slug)}>
              {t('arabic')}
            </a>
          </li>
          {texts.en !== undefined && (
            <li>
              <a className="underline" href={paths.article('en', draft.slug)}>
                {t('english')}
              </a>
            </li>
          )}
        </ul>
      ) : (
        <ul className="grid gap-1">
          {published.problems.map((problem) => {
            const { reason, remedy } = describeProblem(problem, facts.locale);
            return (
              <li key={`${problem.file} ${problem.line} ${problem.code}`}>
                {reason} {remedy}
              </li>
            );
          })}
        </ul>
      )}
      <form method="post" action={deskPaths.form('open')} className="flex flex-wrap gap-3">
        <input type="hidden" name="locale" value={facts.locale} />
        <input type="hidden" name="page" value={deskPaths.list(facts.locale)} />
        <input type="hidden" name="slug" value={draft.slug} />
        <DeskButton type="submit">{t('again')}</DeskButton>
        <a href={deskPaths.list(facts.locale)} className="self-center underline">
          {t('list')}
        </a>
      </form>
    </section>
  );
}
