'use client';

import { type KeyboardEvent, type MouseEvent, useEffect, useState } from 'react';
import type { Focus, ImageSize } from '@/lib/content/crop-area';
import { imageCrops } from '@/lib/content/image-recipes';
import { CropPreview } from './crop-preview';
import { FocusMark } from './focus-mark';
import { PercentField } from './percent-field';

type Props = {
  src: string;
  alt: string;
  image: ImageSize;
  focus: Focus;
  labels: Record<'pick' | 'x' | 'y' | 'wide' | 'card', string>;
};

const STEPS: Record<string, [x: number, y: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The focal point of an image: two numbers or, with script, a click; and what it does to the crops. */
export function FocusField({ src, alt, image, focus, labels }: Props) {
  const [x, setX] = useState(Math.round(focus.x * 100));
  const [y, setY] = useState(Math.round(focus.y * 100));
  const [hasScript, setHasScript] = useState(false);
  useEffect(() => setHasScript(true), []);
  const point = { x: share(x), y: share(y) };
  const picture = <FocusMark src={src} alt={alt} image={image} focus={point} />;

  function pick({ currentTarget, clientX, clientY, detail }: MouseEvent<HTMLButtonElement>) {
    // The space bar and Enter click too, at no place.
    if (detail === 0) return;
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    setX(percent((clientX - left) / width));
    setY(percent((clientY - top) / height));
  }

  function move(event: KeyboardEvent) {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    setX(percent(share(x) + step[0] / 100));
    setY(percent(share(y) + step[1] / 100));
  }

  return (
    <div className="grid gap-4">
      <div className={image.height > image.width ? 'w-2/3' : 'w-full'}>
        {hasScript ? (
          <button
            type="button"
            aria-label={labels.pick}
            onClick={pick}
            onKeyDown={move}
            className="block w-full cursor-crosshair bg-transparent"
          >
            {picture}
          </button>
        ) : (
          picture
        )}
      </div>
      <div className="grid grid-cols-2 items-end gap-4">
        <PercentField name="focus-x" label={labels.x} value={x} onChange={setX} />
        <PercentField name="focus-y" label={labels.y} value={y} onChange={setY} />
      </div>
      <div className="grid grid-cols-[16fr_13.5fr] items-start gap-4">
        <CropPreview
          src={src}
          image={image}
          shape={imageCrops.wide}
          focus={point}
          label={labels.wide}
        />
        <CropPreview
          src={src}
          image={image}
          shape={imageCrops.card}
          focus={point}
          label={labels.card}
        />
      </div>
    </div>
  );
}

function percent(part: number): number {
  return Math.round(Math.min(Math.max(part, 0), 1) * 100);
}

/** While a number is being typed it may be none. */
function share(typed: number): number {
  return Number.isNaN(typed) ? 0.5 : Math.min(Math.max(typed, 0), 100) / 100;
}
