'use client';
import { useTranslations } from 'next-intl';
import { CommentsPanel } from './comments-panel';
import { FieldsForm } from './fields-form';
import { PreviewPanel } from './preview-panel';
import { ProblemsPanel } from './problems-panel';
import type { Checks } from './use-checks';
import type { EditorView } from './use-editor-view';

/** What stands beside the text. */
export function SidePanel({ view, checks }: { view: EditorView; checks: Checks }) {
  const t = useTranslations('Desk.editor');
  const { panel, language } = view;
  const locale = language === 'both' ? 'ar' : language;
  if (!panel) return null;

  return (
    <aside
      data-region
      aria-label={t(`panels.${panel}`, { count: 0 })}
      className="grid content-start gap-5 max-lg:order-first"
    >
      {panel === 'fields' &&
        (language === 'both' ? (
          (['ar', 'en'] as const).map((own) => (
            <details key={own} open={own === 'ar'}>
              <summary className="cursor-pointer font-headline">{t(`languages.${own}`)}</summary>
              <FieldsForm locale={own} />
            </details>
          ))
        ) : (
          <FieldsForm locale={locale} />
        ))}
      {panel === 'checks' && <ProblemsPanel problems={checks.problems} onShow={view.goTo} />}
      {panel === 'comments' && <CommentsPanel locale={locale} />}
      {panel === 'preview' && <PreviewPanel stamp={checks.stamp} />}
    </aside>
  );
}
