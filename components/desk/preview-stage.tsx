'use client';

import { type RefObject, useEffect, useRef } from 'react';

type Props = {
  frame: RefObject<HTMLIFrameElement | null>;
  title: string;
  src: string;
  width: 'phone' | 'desktop';
  colours: 'light' | 'dark';
};

const DESKTOP = 1280;
const widths = {
  phone: 'mx-auto bg-paper w-[24.375rem] max-w-full h-full',
  desktop:
    'absolute bg-paper start-0 top-0 h-[calc(100%/var(--scale,1))] w-[max(1280px,100%)] origin-top-left scale-(--scale,1) rtl:origin-top-right',
} as const;
/** The scheme of a frame is what its page takes for the reader's wish. */
const stages = {
  light: 'relative min-h-96 grow overflow-hidden border border-rule bg-surface scheme-light',
  dark: 'relative min-h-96 grow overflow-hidden border border-rule bg-surface scheme-dark',
} as const;

/** Where the preview stands: as wide as a phone, or a whole desktop page made small enough to fit. */
export function PreviewStage({ frame, title, src, width, colours }: Props) {
  const stage = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    const fit = new ResizeObserver(() => {
      const scale = Math.min(1, element.clientWidth / DESKTOP);
      element.style.setProperty('--scale', String(scale));
    });
    fit.observe(element);
    return () => fit.disconnect();
  }, []);

  return (
    <div ref={stage} className={stages[colours]}>
      <iframe
        ref={frame}
        title={title}
        src={src}
        sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"
        className={widths[width]}
      />
    </div>
  );
}
