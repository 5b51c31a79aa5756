'use client';
import { useEffect, useState } from 'react';
import { askDesk } from '@/lib/desk/editor/ask-desk';
import { useEditor } from './editor-context';

type Presence = { people: { name: string }[]; version: string };

const EVERY_MS = 5000;

/** Who else is in the draft; what they save comes in as soon as it is seen. */
export function usePresence(): string[] {
  const { session } = useEditor();
  const [people, setPeople] = useState<string[]>([]);

  useEffect(() => {
    const { id } = session.read().draft;
    const look = async () => {
      const { version } = session.read().draft;
      const answer = await askDesk<Presence>('draft/presence', { id, version });
      if (answer.kind !== 'done') return;
      setPeople(answer.value.people.map(({ name }) => name));
      const isBehind = answer.value.version !== session.read().draft.version;
      if (isBehind) await session.look();
    };
    void look();
    const timer = setInterval(look, EVERY_MS);
    return () => {
      clearInterval(timer);
      void askDesk('draft/presence', { id, version: '', leave: true });
    };
  }, [session]);

  return people;
}
