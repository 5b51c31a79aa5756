import { useTranslations } from 'next-intl';
import { DeskButton } from '../desk-button';
import type { WidgetProps } from '../fields-form';
import { StoryPicker } from '../story-picker';
import { useHeadlines } from '../use-headlines';

/** Other stories, in the order in which readers get them. */
export function StoriesWidget({ label, value, onValue }: WidgetProps) {
  const t = useTranslations('Desk.picker');
  const chosen = Array.isArray(value) ? value.map(String) : [];
  const headlineOf = useHeadlines(chosen);

  return (
    <fieldset className="grid gap-2">
      <legend className="font-headline text-sm font-semibold">{label}</legend>
      <ol className="grid gap-1">
        {chosen.map((slug) => (
          <li
            key={slug}
            className="flex items-center justify-between gap-2 border border-rule bg-surface ps-2"
          >
            <bdi className="text-sm">{headlineOf(slug)}</bdi>
            <DeskButton
              look="quiet"
              aria-label={t('removeName', { name: headlineOf(slug) })}
              onClick={() => onValue(chosen.filter((own) => own !== slug))}
            >
              ×
            </DeskButton>
          </li>
        ))}
      </ol>
      <StoryPicker
        label={t('addStory')}
        onPick={({ slug }) => !chosen.includes(slug) && onValue([...chosen, slug])}
      />
    </fieldset>
  );
}
