import { watch } from 'chokidar';

/** A save is often several events, and a `git pull` hundreds: they become one run. */
const QUIET_MS = 60;

/** Calls `onChange` after files in the content folder changed and it has been quiet for a moment. */
export function watchContent(
  contentDir: string,
  onChange: () => Promise<void>,
): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(contentDir, { ignoreInitial: true, followSymlinks: false });
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      onChange().catch((error: Error) => console.error(`Publisher: ${error.message}`));
    }, QUIET_MS);
  });
  watcher.on('error', (error) => console.error(`Watching ${contentDir} failed: ${String(error)}`));
  return async () => {
    clearTimeout(timer);
    await watcher.close();
  };
}
