'use client';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { attributeFault } from '@/lib/content/check-attribute';
import type { AttributeKind, ComponentName } from '@/lib/content/component-specs';
import { inputLook, Labelled } from './labelled';
import { MediaPicker } from './media-picker';
import { StoryPicker } from './story-picker';

type Props = {
  component: ComponentName;
  attribute: string;
  kind: AttributeKind;
  isRequired: boolean;
  value: string;
  /** Tells every letter; without it the whole, when the field is left or Enter pressed. */
  isLive?: boolean;
  onValue: (value: string) => void;
};

/** Kinds that are written from left to right in every language. */
const LATIN = new Set<AttributeKind>([
  'slug',
  'media',
  'phone',
  'handle',
  'language',
  'date',
  'number',
  'url',
]);

/** One attribute of a component: text, or a story or an image to be found. */
export function AttributeField({
  component,
  attribute,
  kind,
  isRequired,
  value,
  isLive = false,
  onValue,
}: Props) {
  const t = useTranslations('Desk.components');
  const id = useId();
  const [typed, setTyped] = useState(value);
  const label = t(`${component}.attributes.${attribute}` as 'Quote.attributes.speaker');
  if (kind === 'slug')
    return <StoryPicker label={label} slug={value} onPick={({ slug }) => onValue(slug)} />;
  if (kind === 'media') return <MediaPicker label={label} src={value} onPick={onValue} />;
  const isFaulty = typed !== '' ? attributeFault(kind, typed) !== undefined : isRequired;

  return (
    <Labelled id={id} label={label}>
      <input
        id={id}
        type={kind === 'date' ? 'date' : 'text'}
        value={typed}
        dir={LATIN.has(kind) ? 'ltr' : 'auto'}
        required={isRequired}
        aria-invalid={isFaulty}
        className={inputLook}
        onChange={({ target }) => {
          setTyped(target.value);
          if (isLive) onValue(target.value);
        }}
        onKeyDown={({ key }) => key === 'Enter' && typed !== value && onValue(typed)}
        onBlur={() => typed !== value && onValue(typed)}
      />
    </Labelled>
  );
}
