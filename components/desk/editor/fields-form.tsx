'use client';
import { useTranslations } from 'next-intl';
import type { Locale } from '@/i18n/locales';
import { fieldPlan, headFields, type PlannedField } from '@/lib/desk/editor/field-plan';
import { offeredSections } from '@/lib/desk/editor/section-choices';
import { useEditor } from './editor-context';
import { useFields } from './use-fields';
import { ChoiceWidget } from './widgets/choice-widget';
import { CorrectionsWidget } from './widgets/corrections-widget';
import { HeroWidget } from './widgets/hero-widget';
import { HeroWordsWidget } from './widgets/hero-words-widget';
import { LinesWidget } from './widgets/lines-widget';
import { NamesWidget } from './widgets/names-widget';
import { StoriesWidget } from './widgets/stories-widget';
import { TextWidget } from './widgets/text-widget';

/** Every other field of a story file, as the one schema has them. */
export function FieldsForm({ locale }: { locale: Locale }) {
  const t = useTranslations('Desk.editor');
  const { values, set } = useFields(locale);
  if (!values) return <p role="alert">{t('brokenFields')}</p>;
  const fields = fieldPlan(locale).filter(
    ({ name, widget }) => widget !== 'managed' && !(headFields as readonly string[]).includes(name),
  );

  return (
    <div className="grid gap-5">
      {fields.map((field) => (
        <FieldOf
          key={field.name}
          locale={locale}
          field={field}
          value={values[field.name]}
          onValue={(value) => set(field.name, value)}
        />
      ))}
    </div>
  );
}

export type WidgetProps = {
  locale: Locale;
  label: string;
  value: unknown;
  onValue: (value: unknown) => void;
};

type FieldProps = {
  locale: Locale;
  field: PlannedField;
  value: unknown;
  onValue: (value: unknown) => void;
};

function FieldOf({ locale, field: { name, widget, spec }, value, onValue }: FieldProps) {
  const t = useTranslations('Desk.editor');
  const { facts } = useEditor();
  const own = { locale, label: t(`fields.${name}` as 'fields.title'), value, onValue };
  switch (widget) {
    case 'section':
      return <ChoiceWidget {...own} options={offeredSections(facts.sections, value)} />;
    case 'choice': {
      const options = spec.type === 'enum' ? spec.options : [];
      const nameOf = (slug: string) => t(`options.${name}.${slug}` as 'options.label.news');
      return (
        <ChoiceWidget {...own} options={options.map((slug) => ({ slug, name: nameOf(slug) }))} />
      );
    }
    case 'topics':
      return <NamesWidget {...own} options={facts.topics} />;
    case 'authors':
      return <NamesWidget {...own} options={facts.authors} />;
    case 'stories':
      return <StoriesWidget {...own} />;
    case 'hero':
      return <HeroWidget {...own} />;
    case 'hero-words':
      return <HeroWordsWidget {...own} />;
    case 'lines':
      return <LinesWidget {...own} />;
    case 'corrections':
      return <CorrectionsWidget {...own} />;
    default:
      return <TextWidget {...own} />;
  }
}
