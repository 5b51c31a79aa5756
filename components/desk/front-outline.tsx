import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { Locale } from '@/i18n/locales';
import type { ArticleCard } from '@/lib/articles';
import type { FrontChoice } from '@/lib/desk/stories/front-choice';
import { arrangeFront } from '@/lib/front';

/** What readers of this language will get, from top to bottom. */
export async function FrontOutline({ locale, choice }: { locale: Locale; choice: FrontChoice }) {
  const t = await getTranslations('Desk.front');
  const { lead, secondary, latest, bands } = await arrangeFront(locale, choice);

  return (
    <section
      aria-labelledby="outline"
      className="grid content-start gap-4 border border-rule px-4 py-4"
    >
      <div className="grid gap-1">
        <h2 id="outline" className="text-xl">
          {t('outline')}
        </h2>
        <p className="text-sm text-muted">{t('outlineHelp')}</p>
      </div>
      <Part title={t('lead')} cards={lead ? [lead] : []} />
      <Part title={t('secondary')} cards={secondary} />
      <Part title={t('latest')} cards={latest} />
      {bands.map(({ section, articles }) => (
        <Part key={section.slug} title={section.name} cards={articles} />
      ))}
    </section>
  );
}

function Part({ title, cards }: { title: string; cards: ArticleCard[] }): ReactNode {
  if (cards.length === 0) return null;
  return (
    <div className="grid gap-1">
      <h3 className="text-base text-muted">{title}</h3>
      <ol className="grid list-inside list-decimal gap-1 text-base">
        {cards.map(({ slug, title: headline }) => (
          <li key={slug}>{headline}</li>
        ))}
      </ol>
    </div>
  );
}
