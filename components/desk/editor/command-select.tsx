'use client';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';

type Props = {
  label: string;
  value: string;
  options: { value: string; label: string }[];
  onChoose: (value: string) => void;
};

/** A choice that does something: at once by pointer, by keyboard only when Enter confirms it. */
export function CommandSelect({ label, value, options, onChoose }: Props) {
  const t = useTranslations('Desk.editor');
  // A closed list changes its value with every arrow: those are steps on the way, not choices.
  const [looked, setLooked] = useState<string>();
  const isByKey = useRef(false);
  const choose = (chosen: string) => {
    setLooked(undefined);
    onChoose(chosen);
  };

  return (
    <select
      aria-label={label}
      title={t('commandHelp')}
      value={looked ?? value}
      onPointerDown={() => {
        isByKey.current = false;
      }}
      onKeyDown={(event) => {
        isByKey.current = isStep(event);
        if (event.key === 'Escape') setLooked(undefined);
        if (event.key !== 'Enter' || looked === undefined) return;
        event.preventDefault();
        choose(looked);
      }}
      onBlur={() => {
        isByKey.current = false;
        setLooked(undefined);
      }}
      onChange={({ target }) => (isByKey.current ? setLooked(target.value) : choose(target.value))}
      className="min-h-9 border border-muted bg-paper px-2 font-headline text-sm text-ink"
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

/** Arrows and letters go through a closed list; Space, Enter and Alt with an arrow open it. */
function isStep({ key, altKey }: { key: string; altKey: boolean }): boolean {
  return !altKey && key !== ' ' && key !== 'Enter' && key !== 'F4';
}
