'use client';
import { useMemo, useRef, useState } from 'react';
import type { Locale } from '@/i18n/locales';
import type { SourceHandle } from './source-editor';

export type Mode = 'rich' | 'source';
export type Panel = 'fields' | 'checks' | 'comments' | 'preview';

export type EditorView = {
  language: Locale | 'both';
  mode: Mode;
  panel: Panel | undefined;
  setLanguage: (language: Locale | 'both') => void;
  setMode: (mode: Mode) => void;
  setPanel: (panel: Panel | undefined) => void;
  /** Shows a line of a file in source mode. */
  goTo: (locale: Locale, line: number) => void;
  /** The line that a source editor should show when it appears. */
  target: { locale: Locale; line: number } | undefined;
  sources: Record<Locale, { current: SourceHandle | undefined }>;
};

/** What the editor shows: which language, in which mode, with which panel beside it. */
export function useEditorView(): EditorView {
  const [language, setLanguage] = useState<Locale | 'both'>('ar');
  const [mode, setMode] = useState<Mode>('rich');
  const [panel, setPanel] = useState<Panel | undefined>(() =>
    // On a phone the text comes first.
    matchMedia('(min-width: 68rem)').matches ? 'fields' : undefined,
  );
  const [target, setTarget] = useState<{ locale: Locale; line: number }>();
  const ar = useRef<SourceHandle>(undefined);
  const en = useRef<SourceHandle>(undefined);
  const sources = useMemo(() => ({ ar, en }), []);

  return {
    language,
    mode,
    panel,
    setLanguage,
    setMode,
    setPanel,
    target,
    sources,
    goTo: (locale, line) => {
      if (language !== locale && language !== 'both') setLanguage(locale);
      setMode('source');
      setTarget({ locale, line });
      sources[locale].current?.goToLine(line);
    },
  };
}
