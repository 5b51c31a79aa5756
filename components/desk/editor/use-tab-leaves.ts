'use client';
import { type KeyboardEvent, useRef } from 'react';

/** Where Tab has a meaning of its own: an indented item, the next cell. */
const OWN_TAB = 'li, td, th';

/**
 * Keeps the keyboard from being caught in the text: Tab goes on to the next control, and inside lists and tables
 * it does so after Escape. The library would write a tab character.
 */
export function useTabLeaves(): { onKeyDownCapture: (event: KeyboardEvent) => void } {
  const isLeaving = useRef(false);

  return {
    onKeyDownCapture: (event) => {
      if (event.key === 'Shift') return;
      const wasEscape = isLeaving.current;
      isLeaving.current = event.key === 'Escape';
      if (event.key !== 'Tab' || event.ctrlKey || event.altKey || event.metaKey) return;
      // The browser moves the focus; the text never hears of the key.
      if (wasEscape || !isInListOrTable(event.target)) event.stopPropagation();
    },
  };
}

function isInListOrTable(target: EventTarget): boolean {
  if (!(target instanceof HTMLElement) || !target.isContentEditable) return false;
  const node = getSelection()?.anchorNode;
  const element = node instanceof Element ? node : node?.parentElement;
  return element?.closest(OWN_TAB) != null;
}
