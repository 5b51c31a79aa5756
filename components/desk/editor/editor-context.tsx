'use client';
import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { Locale } from '@/i18n/locales';
import type { DraftSession } from '@/lib/desk/editor/draft-session';
import type { SectionChoice } from '@/lib/desk/editor/section-choices';
import type { SessionState } from '@/lib/desk/editor/session-state';

/** A topic or author that a story can name. */
export type Named = { slug: string; name: string };

/** What the editor knows besides the draft: names to choose from, and what this person may do. */
export type EditorFacts = {
  locale: Locale;
  sections: SectionChoice[];
  topics: Named[];
  authors: Named[];
  mayPublish: boolean;
  mayReview: boolean;
  timeZone: string;
};

type Value = { session: DraftSession; facts: EditorFacts };

const EditorContext = createContext<Value | undefined>(undefined);

export function EditorProvider({ children, ...value }: Value & { children: ReactNode }) {
  return <EditorContext value={value}>{children}</EditorContext>;
}

export function useEditor(): Value {
  const value = useContext(EditorContext);
  if (!value) throw new Error('This belongs inside the editor.');
  return value;
}

/** The draft as it is now; renders again with every change. */
export function useSession(): SessionState {
  const { session } = useEditor();
  return useSyncExternalStore(session.subscribe, session.read, session.read);
}
