import type { Locale } from '@/i18n/locales';
import { type FieldSpec, fieldsOf } from '@/lib/content/schema';

/** How a field of a story is edited; `managed` ones are set by publishing and scheduling. */
type FieldWidget =
  | 'line'
  | 'paragraph'
  | 'choice'
  | 'section'
  | 'topics'
  | 'authors'
  | 'stories'
  | 'hero'
  | 'hero-words'
  | 'lines'
  | 'corrections'
  | 'managed';

/** Where what the schema says is not enough to know. */
const special: Record<string, FieldWidget> = {
  summary: 'paragraph',
  section: 'section',
  status: 'managed',
  publishedAt: 'managed',
  updatedAt: 'managed',
  topics: 'topics',
  authors: 'authors',
  related: 'stories',
  corrections: 'corrections',
};

/** Fields that stand above the text, as readers meet them. */
export const headFields = ['kicker', 'title', 'summary'] as const;

export type PlannedField = { name: string; widget: FieldWidget; spec: FieldSpec };

/** The form of a story file, in the order of the one schema. */
export function fieldPlan(locale: Locale): PlannedField[] {
  const fields = fieldsOf(locale === 'ar' ? 'Article' : 'Translation');
  return Object.entries(fields).map(([name, spec]) => ({
    name,
    spec,
    widget: widgetOf(name, spec),
  }));
}

function widgetOf(name: string, spec: FieldSpec): FieldWidget {
  const own = special[name];
  if (own) return own;
  switch (spec.type) {
    case 'enum':
      return 'choice';
    case 'nested':
      return 'src' in spec.fields ? 'hero' : 'hero-words';
    case 'list':
      return 'lines';
    default:
      return 'line';
  }
}
