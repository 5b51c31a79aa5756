'use client';
import { useEffect, useState } from 'react';
import type { Problem } from '@/lib/content/problems';
import { askDesk } from '@/lib/desk/editor/ask-desk';
import { useEditor, useSession } from './editor-context';

export type Checks = {
  problems: Problem[];
  /** Rises when the server has seen newer texts: a preview of them can be shown. */
  stamp: number;
};

const WAIT_MS = 400;

/** What the content check says of the texts as they are typed. */
export function useChecks(): Checks {
  const { session } = useEditor();
  const { texts, draft } = useSession();
  const [checks, setChecks] = useState<Checks>({ problems: [], stamp: 0 });

  useEffect(() => {
    const timer = setTimeout(async () => {
      const body = { id: draft.id, files: texts };
      const answer = await askDesk<{ problems: Problem[] }>('draft/check', body);
      // Typed on meanwhile: the next check tells.
      if (answer.kind !== 'done' || session.read().texts !== texts) return;
      const { problems } = answer.value;
      setChecks(({ stamp }) => ({ problems, stamp: stamp + 1 }));
    }, WAIT_MS);
    return () => clearTimeout(timer);
  }, [session, texts, draft.id]);

  return checks;
}
