'use client';
import { type FocusEvent, type KeyboardEvent, useEffect, useRef } from 'react';

/** What a toolbar promises to the keyboard: one stop for Tab, and arrows, Home and End between its controls. */
export function useToolbarKeys() {
  const ref = useRef<HTMLDivElement>(null);
  // Controls come and go: after every render one of them is the stop.
  useEffect(() => {
    const controls = controlsOf(ref.current);
    makeStop(controls, controls.find((own) => own.getAttribute('tabindex') === '0') ?? controls[0]);
  });

  return {
    ref,
    onFocus: ({ target }: FocusEvent) => {
      const controls = controlsOf(ref.current);
      const at = controls.indexOf(target as HTMLElement);
      if (at >= 0) makeStop(controls, controls[at]);
    },
    onKeyDown: (event: KeyboardEvent) => {
      const controls = controlsOf(ref.current);
      const at = controls.indexOf(event.target as HTMLElement);
      if (at < 0 || event.ctrlKey || event.metaKey || event.altKey || !ref.current) return;
      const isRtl = getComputedStyle(ref.current).direction === 'rtl';
      const next = { ArrowRight: isRtl ? -1 : 1, ArrowLeft: isRtl ? 1 : -1 }[event.key];
      const to = next ? (at + next + controls.length) % controls.length : ends(event.key, controls);
      if (to === undefined) return;
      event.preventDefault();
      controls[to]?.focus();
    },
  };
}

function ends(key: string, controls: HTMLElement[]): number | undefined {
  return { Home: 0, End: controls.length - 1 }[key];
}

/** A dialog that a control opens is no part of the toolbar. */
function controlsOf(toolbar: HTMLElement | null): HTMLElement[] {
  const controls = [...(toolbar?.querySelectorAll<HTMLElement>('button, select') ?? [])];
  return controls.filter((own) => own.closest('dialog') === null);
}

function makeStop(controls: HTMLElement[], stop: HTMLElement | undefined): void {
  for (const own of controls) own.setAttribute('tabindex', own === stop ? '0' : '-1');
}
