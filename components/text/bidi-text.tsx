import { isolateRuns } from '@/lib/arabic/isolate-runs';

/** A string that people typed (title, caption, name), with its foreign runs isolated. */
export function BidiText({ children }: { children: string }) {
  const runs = isolateRuns(children);
  return runs.map((run, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: runs of one string never move.
    run.isolate ? <bdi key={index}>{run.text}</bdi> : run.text,
  );
}
