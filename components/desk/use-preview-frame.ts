'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';
import { type PreviewMessage, readPreviewMessage } from '@/lib/desk/preview/preview-message';

/** The frame of a preview, asked to show what the server has whenever `stamp` changes. */
export function usePreviewFrame(stamp: number): {
  frame: RefObject<HTMLIFrameElement | null>;
  isUpdating: boolean;
} {
  const frame = useRef<HTMLIFrameElement>(null);
  const [shown, setShown] = useState<number>();

  useEffect(() => {
    const hear = (event: MessageEvent) => {
      const from = { origin: window.location.origin, source: frame.current?.contentWindow };
      const message = readPreviewMessage(event, from);
      if (message?.type === 'midad-preview-shown') setShown(message.stamp);
    };
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, []);

  useEffect(() => {
    // Before the first answer nobody listens there; the page that is being opened says so when it is.
    if (shown === undefined || shown === stamp) return;
    const refresh: PreviewMessage = { type: 'midad-preview-refresh', stamp };
    frame.current?.contentWindow?.postMessage(refresh, window.location.origin);
  }, [shown, stamp]);

  return { frame, isUpdating: shown !== stamp };
}
