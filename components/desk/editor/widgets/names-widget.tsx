import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { normaliseArabic } from '@/lib/search/arabic';
import { DeskButton } from '../desk-button';
import type { Named } from '../editor-context';
import type { WidgetProps } from '../fields-form';
import { inputLook } from '../labelled';

const SHOWN = 6;

/** Several of many, found by their names in any spelling. */
export function NamesWidget({
  label,
  value,
  onValue,
  options,
}: WidgetProps & { options: Named[] }) {
  const t = useTranslations('Desk.picker');
  const id = useId();
  const [text, setText] = useState('');
  const chosen = Array.isArray(value) ? value.map(String) : [];
  const nameOf = (slug: string) => options.find((own) => own.slug === slug)?.name ?? slug;
  const wanted = normaliseArabic(text);
  const found = options
    .filter(({ slug, name }) => !chosen.includes(slug) && normaliseArabic(name).includes(wanted))
    .slice(0, SHOWN);

  return (
    <fieldset className="grid gap-2">
      <legend className="font-headline text-sm font-semibold">{label}</legend>
      {chosen.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {chosen.map((slug) => (
            <li key={slug} className="flex items-center gap-1 border border-rule bg-surface ps-2">
              {nameOf(slug)}
              <DeskButton
                look="quiet"
                aria-label={t('removeName', { name: nameOf(slug) })}
                onClick={() => onValue(chosen.filter((own) => own !== slug))}
              >
                ×
              </DeskButton>
            </li>
          ))}
        </ul>
      )}
      <input
        id={id}
        type="search"
        dir="auto"
        value={text}
        aria-label={t('searchIn', { label })}
        placeholder={t('nameWords')}
        className={inputLook}
        onChange={({ target }) => setText(target.value)}
      />
      {text !== '' && (
        <ul className="flex flex-wrap gap-1">
          {found.map(({ slug, name }) => (
            <li key={slug}>
              <DeskButton
                onClick={() => {
                  setText('');
                  onValue([...chosen, slug]);
                }}
              >
                {name}
              </DeskButton>
            </li>
          ))}
          {found.length === 0 && <li className="text-sm text-muted">{t('nothing')}</li>}
        </ul>
      )}
    </fieldset>
  );
}
