'use client';
import { useTranslations } from 'next-intl';
import type { Locale } from '@/i18n/locales';
import { describeProblem, isError, type Problem } from '@/lib/content/problems';
import { fixProblem } from '@/lib/desk/editor/fix-problem';
import { DeskButton } from './desk-button';
import { useEditor, useSession } from './editor-context';

type Props = { problems: Problem[]; onShow: (locale: Locale, line: number) => void };

/** What the content check says, each with its remedy, its line and, where it is certain, its mending. */
export function ProblemsPanel({ problems, onShow }: Props) {
  const t = useTranslations('Desk.editor.checks');
  const { session, facts } = useEditor();
  const { texts } = useSession();
  if (problems.length === 0) return <p>{t('none')}</p>;
  const localeOf = ({ file }: Problem): Locale => (file.endsWith('/en.mdx') ? 'en' : 'ar');

  return (
    <ul className="grid gap-3">
      {[...problems].sort(errorsFirst).map((problem) => {
        const locale = localeOf(problem);
        const { reason, remedy } = describeProblem(problem, facts.locale);
        const mended = fixProblem(texts[locale] ?? '', problem);
        return (
          <li
            key={`${problem.file} ${problem.line} ${problem.code} ${JSON.stringify(problem.args)}`}
            data-severity={isError(problem) ? 'error' : 'warning'}
            className="grid gap-1 border-s-4 border-rule ps-3 data-[severity=error]:border-accent"
          >
            <p className="text-sm">
              <strong>{isError(problem) ? t('error') : t('warning')}</strong> {reason}
            </p>
            <p className="text-sm text-muted">{remedy}</p>
            <p className="flex flex-wrap gap-2">
              <DeskButton onClick={() => onShow(locale, problem.line)}>
                {t('line', { language: t(`languages.${locale}`), line: String(problem.line) })}
              </DeskButton>
              {mended !== undefined && (
                <DeskButton onClick={() => session.texts.replace(locale, mended, 'fix')}>
                  {t('fix')}
                </DeskButton>
              )}
            </p>
          </li>
        );
      })}
    </ul>
  );
}

function errorsFirst(a: Problem, b: Problem): number {
  return Number(isError(b)) - Number(isError(a)) || a.line - b.line;
}
