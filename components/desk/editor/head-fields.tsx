'use client';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { type Locale, locales } from '@/i18n/locales';
import { headFields } from '@/lib/desk/editor/field-plan';
import { lengthOf, lengths } from '@/lib/desk/editor/text-facts';
import { Labelled } from './labelled';
import { useFields } from './use-fields';

const looks = {
  kicker: 'font-text text-base text-accent',
  title: 'font-headline text-2xl font-semibold leading-headline',
  summary: 'font-text text-lg leading-relaxed',
};

/** Kicker, headline and summary, above the text as readers meet them. */
export function HeadFields({ locale }: { locale: Locale }) {
  const t = useTranslations('Desk.editor');
  const { values, set } = useFields(locale);
  const id = useId();
  if (!values) return <p role="alert">{t('brokenFields')}</p>;

  return (
    <div className="grid gap-4">
      {headFields.map((name) => {
        const value = String(values[name] ?? '');
        const limit = name === 'kicker' ? undefined : lengths[name];
        const length = lengthOf(value);
        const hint =
          limit &&
          t(length > limit.good ? 'tooLong' : 'length', { length, good: String(limit.good) });
        const look = `w-full resize-none border border-rule bg-paper px-3 py-2 text-ink field-sizing-content ${looks[name]}`;
        return (
          <Labelled key={name} id={`${id}-${name}`} label={t(`fields.${name}`)} hint={hint}>
            <textarea
              id={`${id}-${name}`}
              lang={locale}
              dir={locales[locale].dir}
              value={value}
              rows={name === 'summary' ? 3 : 1}
              aria-describedby={hint ? `${id}-${name}-hint` : undefined}
              className={look}
              // A headline is one line: what is pasted may not break it.
              onChange={({ target }) => set(name, target.value.replace(/\s*\n\s*/g, ' '))}
            />
          </Labelled>
        );
      })}
    </div>
  );
}
