'use client';

/** The story as readers will see it. */
export function PreviewPanel({ stamp }: { stamp: number }) {
  return <p>{stamp}</p>;
}
