import { getTranslations } from 'next-intl/server';
import { StoryDate } from '@/components/article/story-date';
import type { Locale } from '@/i18n/locales';
import { deskPaths } from '@/lib/desk/desk-paths';
import type { Draft } from '@/lib/desk/stories/draft-store';
import { documentFields } from '@/lib/desk/text/document-fields';

type Props = { locale: Locale; drafts: Draft[]; sectionNames: Map<string, string> };

/** What is being worked on, the newest first: not public, whatever its state. */
export async function DraftList({ locale, drafts, sectionNames }: Props) {
  const t = await getTranslations('Desk');
  if (drafts.length === 0) return null;

  return (
    <section aria-labelledby="drafts" className="grid gap-4">
      <h2 id="drafts" className="text-xl">
        {t('list.drafts', { count: drafts.length })}
      </h2>
      <ul className="grid gap-3 md:grid-cols-2">
        {drafts.map(({ id, facts, files, savedAt }) => (
          <li key={id} className="grid content-start gap-1 border border-rule bg-surface p-3">
            <p className="font-headline text-lg font-semibold">
              <bdi lang="ar" dir="rtl" className="font-headline">
                <a href={deskPaths.story(locale, id)} className="hover:underline">
                  {String(documentFields(files.ar ?? '').title || facts.slug)}
                </a>
              </bdi>
            </p>
            <p className="flex flex-wrap items-baseline gap-x-3 text-sm text-muted">
              <span className="font-semibold text-ink">{t(`editor.states.${facts.state}`)}</span>
              <span>{sectionNames.get(facts.section) ?? facts.section}</span>
              <bdi>{facts.owner.name}</bdi>
              {facts.publicFolder && <span>{t('list.alreadyPublic')}</span>}
              {savedAt && <StoryDate locale={locale} iso={savedAt.toISOString()} />}
            </p>
            {facts.scheduleFault && (
              <p className="text-sm text-accent">
                {t('editor.plan.failed', {
                  reason: t(`errors.${facts.scheduleFault}` as 'errors.internal'),
                })}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
