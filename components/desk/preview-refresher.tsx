'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState, useTransition } from 'react';
import { type PreviewMessage, readPreviewMessage } from '@/lib/desk/preview/preview-message';

/** Inside the preview's frame: shows what the server has when the editor asks, and keeps links from leaving. */
export function PreviewRefresher() {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const [stamp, setStamp] = useState(-1);

  useEffect(() => {
    const hear = (event: MessageEvent) => {
      const source = window.parent === window ? undefined : window.parent;
      const message = readPreviewMessage(event, { origin: window.location.origin, source });
      if (message?.type !== 'midad-preview-refresh') return;
      startTransition(() => {
        setStamp(message.stamp);
        router.refresh();
      });
    };
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, [router]);

  useEffect(() => {
    if (isPending || window.parent === window) return;
    const shown: PreviewMessage = { type: 'midad-preview-shown', stamp };
    window.parent.postMessage(shown, window.location.origin);
  }, [isPending, stamp]);

  useEffect(() => {
    document.addEventListener('click', openElsewhere, { capture: true });
    return () => document.removeEventListener('click', openElsewhere, { capture: true });
  }, []);

  return null;
}

/** Footnotes stay on the page; every other link opens in a tab of its own. */
function openElsewhere(event: MouseEvent): void {
  const link = event.target instanceof Element && event.target.closest('a');
  if (!link || link.getAttribute('href')?.startsWith('#')) return;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
}
