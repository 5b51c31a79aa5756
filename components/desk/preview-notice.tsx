import { getTranslations } from 'next-intl/server';
import { type Locale, locales } from '@/i18n/locales';
import { describeProblem, type Problem } from '@/lib/content/problems';

type Props = {
  /** The language of the desk, which need not be that of the page below. */
  locale: Locale;
  problems: Problem[];
  isShown: boolean;
};

const MOST = 5;

/** Why the preview is older than the text, or empty. */
export async function PreviewNotice({ locale, problems, isShown }: Props) {
  const t = await getTranslations({ locale, namespace: 'Desk.preview' });
  if (problems.length === 0 && isShown) return null;
  if (problems.length === 0)
    return (
      <div lang={locale} dir={locales[locale].dir} className="grid min-h-40 place-content-center">
        <p role="status" className="p-6 text-center text-muted">
          {t('noText')}
        </p>
      </div>
    );

  return (
    <div
      role="status"
      lang={locale}
      dir={locales[locale].dir}
      className="grid gap-2 border-b-2 border-accent bg-tint px-4 py-3 font-headline text-sm sm:px-6"
    >
      <p className="font-semibold">{isShown ? t('older') : t('broken')}</p>
      <ul className="grid gap-1">
        {problems.slice(0, MOST).map((problem) => {
          const { reason, remedy } = describeProblem(problem, locale);
          return (
            <li key={`${problem.file} ${problem.line} ${problem.code}`}>
              <span className="text-muted">
                {t('place', { language: problem.file.slice(0, 2), line: String(problem.line) })}
              </span>{' '}
              <bdi>{reason}</bdi> {remedy}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
