'use client';

import { useEffect } from 'react';

const KEPT = 'midad-front-place';

/**
 * Lets chosen stories be dragged, and moved by Alt and the arrow keys, in a form that works without script:
 * it only presses the form's own buttons. The page comes back where it was.
 */
export function FrontSorter({ form: id }: { form: string }) {
  useEffect(() => {
    const form = document.getElementById(id);
    if (!(form instanceof HTMLFormElement)) return;
    comeBack();
    const items = [...form.querySelectorAll<HTMLElement>('li[data-place]')];
    let dragged: HTMLElement | undefined;
    const over = (event: DragEvent) => {
      if (targetOf(event, dragged)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const target = targetOf(event, dragged);
      if (!target || !dragged) return;
      event.preventDefault();
      press(form, ['move', dragged.dataset.place, dragged.dataset.index, target.dataset.index]);
    };
    const start = (event: DragEvent) => {
      dragged = itemOf(event);
    };
    const key = (event: KeyboardEvent) => {
      const kind = { ArrowUp: 'up', ArrowDown: 'down' }[event.key];
      const item = itemOf(event);
      if (!event.altKey || !kind || !item) return;
      event.preventDefault();
      press(form, [kind, item.dataset.place, item.dataset.index]);
    };
    const stop = new AbortController();
    const { signal } = stop;
    for (const item of items) item.draggable = true;
    form.addEventListener('dragstart', start, { signal });
    form.addEventListener('dragover', over, { signal });
    form.addEventListener('drop', drop, { signal });
    form.addEventListener('keydown', key, { signal });
    form.addEventListener('submit', remember, { signal });
    return () => stop.abort();
  }, [id]);
  return null;
}

function press(form: HTMLFormElement, step: (string | undefined)[]): void {
  const button = document.createElement('button');
  button.type = 'submit';
  button.name = 'do';
  button.value = step.join(':');
  button.hidden = true;
  form.append(button);
  form.requestSubmit(button);
}

function itemOf(event: Event): HTMLElement | undefined {
  const target = event.target instanceof Element ? event.target : undefined;
  return target?.closest<HTMLElement>('li[data-place]') ?? undefined;
}

/** The story over which another one of the same place is held. */
function targetOf(event: Event, dragged: HTMLElement | undefined): HTMLElement | undefined {
  const target = itemOf(event);
  const isSamePlace = target?.dataset.place === dragged?.dataset.place;
  return target && target !== dragged && isSamePlace ? target : undefined;
}

function remember(): void {
  const { activeElement: active } = document;
  const label = active?.getAttribute('aria-label') ?? '';
  sessionStorage.setItem(KEPT, JSON.stringify({ top: window.scrollY, label }));
}

function comeBack(): void {
  const kept = sessionStorage.getItem(KEPT);
  sessionStorage.removeItem(KEPT);
  if (!kept) return;
  const { top, label } = JSON.parse(kept) as { top: number; label: string };
  const button = [...document.querySelectorAll('button')].find(
    (own) => label !== '' && own.getAttribute('aria-label') === label,
  );
  button?.focus({ preventScroll: true });
  window.scrollTo({ top, behavior: 'instant' });
}
