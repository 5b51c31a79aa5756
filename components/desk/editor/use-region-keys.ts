'use client';
import { useEffect } from 'react';

const CONTROLS = 'button, input, select, textarea, a[href]';

/** F6 goes round the parts of the editor: what stands above the text, the text, what stands beside it. */
export function useRegionKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      const all = [...document.querySelectorAll<HTMLElement>('[data-region]')];
      const regions = all.filter((own) => entryOf(own) !== undefined);
      const at = regions.findIndex((own) => own.contains(document.activeElement));
      const step = event.shiftKey ? -1 : 1;
      const next = at < 0 && step < 0 ? regions.length - 1 : at + step;
      const region = regions.at(next % regions.length);
      if (region) entryOf(region)?.focus();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}

/** A text is entered where it is written. */
function entryOf(region: HTMLElement): HTMLElement | undefined {
  const text = region.querySelector<HTMLElement>('[contenteditable="true"]');
  const controls = [...region.querySelectorAll<HTMLElement>(CONTROLS)];
  return text ?? controls.find((own) => own.tabIndex >= 0 && own.checkVisibility());
}
