'use client';
import { type ReactNode, useEffect, useRef } from 'react';

const CONTROLS =
  'a[href], button, input:not([type="hidden"]), select, textarea, summary, [contenteditable="true"]';

/** Where the focus was, told so that it can be found again when the control itself is gone. */
type Place = { control: HTMLElement; around: Element[]; after: Element[]; before: Element[] };

/** When a control goes away under the focus, the focus goes to what stands nearest, never to nowhere. */
export function FocusKeeper({ children }: { children: ReactNode }) {
  const host = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const root = host.current;
    if (!root) return;
    let place: Place | undefined;
    const note = ({ target }: FocusEvent) => {
      place = target instanceof HTMLElement ? placeOf(target, root) : undefined;
    };
    // Who clicks beside all controls wants none of them.
    const forget = () => {
      place = undefined;
    };
    const observer = new MutationObserver(() => {
      if (!place || place.control.isConnected || document.activeElement !== document.body) return;
      nearest(place)?.focus();
    });
    root.addEventListener('focusin', note);
    addEventListener('pointerdown', forget, true);
    observer.observe(root, { childList: true, subtree: true });
    return () => {
      root.removeEventListener('focusin', note);
      removeEventListener('pointerdown', forget, true);
      observer.disconnect();
    };
  }, []);

  return (
    <div ref={host} className="contents">
      {children}
    </div>
  );
}

function placeOf(control: HTMLElement, root: Element): Place {
  const controls = controlsIn(root);
  const at = controls.indexOf(control);
  const around: Element[] = [];
  for (let own = control.parentElement; own && root.contains(own); own = own.parentElement)
    around.push(own);
  return {
    control,
    around,
    after: controls.slice(at + 1),
    before: controls.slice(0, Math.max(at, 0)).reverse(),
  };
}

function nearest({ control, around, after, before }: Place): HTMLElement | undefined {
  for (const area of around) {
    if (!area.isConnected) continue;
    // What stood inside a text leaves the text itself.
    if (area instanceof HTMLElement && area.isContentEditable) return area;
    const here = controlsIn(area);
    const isHere = (own: Element): own is HTMLElement => here.some((one) => one === own);
    const text = control.contentEditable === 'true' && here.find((own) => own.isContentEditable);
    const found = text || (after.find(isHere) ?? before.find(isHere) ?? here[0]);
    if (found) return found;
  }
  return undefined;
}

function controlsIn(area: Element): HTMLElement[] {
  const all = [...area.querySelectorAll<HTMLElement>(CONTROLS)];
  return all.filter((own) => own.getAttribute('tabindex') !== '-1' && own.checkVisibility());
}
