import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { deskPaths } from '@/lib/desk/desk-paths';
import { listStatuses } from '@/lib/desk/list/list-state';
import type { ListQuery } from '@/lib/desk/list/story-list';
import { listSections } from '@/lib/taxonomies';
import { Choice } from './choice';
import { Field } from './field';
import { SubmitButton } from './submit-button';

/** What narrows the list of stories down; its address can be kept and sent on. */
export async function ListFilters({ locale, query }: { locale: Locale; query: ListQuery }) {
  const t = await getTranslations('Desk.list');
  const any = { value: '', label: t('any') };
  const sections = await listSections(locale);

  return (
    <search>
      <form
        action={deskPaths.list(locale)}
        className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_auto] lg:items-end"
      >
        <Field label={t('search')} name="q" type="search" defaultValue={query.text} isOptional />
        <div className="flex flex-wrap items-end gap-4">
          <Choice
            id="section"
            name="section"
            label={t('section')}
            value={query.section}
            options={[any, ...sections.map(({ slug, name }) => ({ value: slug, label: name }))]}
          />
          <Choice
            id="status"
            name="status"
            label={t('status')}
            value={query.status}
            options={[
              any,
              ...listStatuses.map((state) => ({ value: state, label: t('state', { state }) })),
            ]}
          />
          <Choice
            id="english"
            name="english"
            label={t('language')}
            value={query.english}
            options={[
              any,
              { value: 'there', label: t('withEnglish') },
              { value: 'missing', label: t('withoutEnglish') },
            ]}
          />
          <SubmitButton>{t('submit')}</SubmitButton>
        </div>
      </form>
    </search>
  );
}
