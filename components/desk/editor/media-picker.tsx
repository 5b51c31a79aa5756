'use client';
import { useId } from 'react';
import { inputLook, Labelled } from './labelled';

type Props = { label: string; src: string; onPick: (src: string) => void };

/** The image of the library that is shown in a place. */
export function MediaPicker({ label, src, onPick }: Props) {
  const id = useId();

  return (
    <Labelled id={id} label={label}>
      <input
        id={id}
        dir="ltr"
        defaultValue={src}
        className={inputLook}
        onBlur={({ target }) => target.value !== src && onPick(target.value)}
      />
    </Labelled>
  );
}
