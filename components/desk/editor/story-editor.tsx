'use client';
import { useEffect, useState } from 'react';
import { askDesk } from '@/lib/desk/editor/ask-desk';
import { DraftSession } from '@/lib/desk/editor/draft-session';
import type { DraftAnswer } from '@/lib/desk/http/draft-body';
import { ConflictView } from './conflict-view';
import { EditorBar } from './editor-bar';
import { type EditorFacts, EditorProvider, useSession } from './editor-context';
import { FocusKeeper } from './focus-keeper';
import { PublishedNotice } from './published-notice';
import { SidePanel } from './side-panel';
import { useChecks } from './use-checks';
import { useEditorView } from './use-editor-view';
import { usePresence } from './use-presence';
import { useRegionKeys } from './use-region-keys';
import { WritingPane } from './writing-pane';

/** The editor of one draft: both languages, the fields, checks, remarks, and the way to readers. */
export function StoryEditor({ draft, facts }: { draft: DraftAnswer; facts: EditorFacts }) {
  const [session, setSession] = useState<DraftSession>();

  useEffect(() => {
    const own = new DraftSession(draft, { ask: askDesk, shelf: localStorage });
    own.texts.restore();
    setSession(own);
    const warn = (event: BeforeUnloadEvent) => {
      if (own.read().status !== 'saved') event.preventDefault();
    };
    const saveNow = () => void own.save();
    addEventListener('beforeunload', warn);
    addEventListener('online', saveNow);
    return () => {
      own.stop();
      removeEventListener('beforeunload', warn);
      removeEventListener('online', saveNow);
    };
  }, [draft]);

  if (!session) return null;
  return (
    <EditorProvider session={session} facts={facts}>
      <FocusKeeper>
        <EditorBody />
      </FocusKeeper>
    </EditorProvider>
  );
}

function EditorBody() {
  const { conflicts, published, isPublishing } = useSession();
  const view = useEditorView();
  const checks = useChecks();
  const people = usePresence();
  useRegionKeys();
  if (published) return <PublishedNotice published={published} />;
  const shown = view.language === 'both' ? (['ar', 'en'] as const) : ([view.language] as const);

  return (
    <div className="grid gap-4">
      <EditorBar view={view} problems={checks.problems} people={people} />
      {conflicts.map((conflict) => (
        <ConflictView key={`${conflict.locale} ${conflict.copy}`} conflict={conflict} />
      ))}
      <div
        inert={isPublishing}
        className={view.panel ? 'grid gap-6 lg:grid-cols-[minmax(0,1fr)_24rem]' : 'grid gap-6'}
      >
        <div className={shown.length > 1 ? 'grid items-start gap-6 md:grid-cols-2' : 'grid'}>
          {shown.map((locale) => (
            <WritingPane key={locale} locale={locale} view={view} />
          ))}
        </div>
        {view.panel && <SidePanel view={view} checks={checks} />}
      </div>
    </div>
  );
}
