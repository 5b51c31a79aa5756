'use client';
import { PreviewPane } from '../preview-pane';
import { SharePreview } from '../share-preview';
import { useEditor, useSession } from './editor-context';

/** The story as readers will see it, as it is typed, and the links that show it to others. */
export function PreviewPanel({ stamp }: { stamp: number }) {
  const { facts } = useEditor();
  const { draft } = useSession();

  return (
    <>
      <div className="h-[80dvh] min-h-96">
        <PreviewPane id={draft.id} locale={facts.locale} stamp={stamp} />
      </div>
      <SharePreview id={draft.id} locale={facts.locale} />
    </>
  );
}
