import { type FSWatcher, watch } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { isMissing } from '../engine/missing';
import { isIgnored } from '../engine/scan';
import { log } from '../server/log';

/** A save is often several events, and a `git pull` hundreds: they become one call. */
const QUIET_MS = 40;
/** A stream of saves is not put off for longer than this. */
const LONGEST_QUIET_MS = 400;
/** Folders watched at once, the newest first: about 1.5 kB of memory each. */
const MOST_FOLDERS = 12_000;

type OnChange = (changed: string[]) => void;

export type Watching = {
  /** Whether every folder inside this one is watched. */
  covers: (folder: string) => Promise<boolean>;
  stop: () => void;
};

/**
 * Calls `onChange` with the files and folders that changed below the content folder, once it has been
 * quiet for a moment. Watches folders, not files, and at most the newest 12,000 of them: what changes
 * in older ones is found by the sweep.
 */
export async function watchContent(contentDir: string, onChange: OnChange): Promise<Watching> {
  const watchers = new Map<string, FSWatcher>();
  const changed = new Set<string>();
  let first = 0;
  let isFull = false;
  let timer: NodeJS.Timeout | undefined;

  const report = () => {
    const names = [...changed];
    changed.clear();
    first = 0;
    onChange(names);
  };
  const note = (file: string) => {
    if (isIgnored(file)) return;
    changed.add(file);
    first ||= Date.now();
    clearTimeout(timer);
    timer = setTimeout(
      report,
      Math.min(QUIET_MS, Math.max(0, first + LONGEST_QUIET_MS - Date.now())),
    );
  };
  const close = (folder: string) => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  const watchFolder = (folder: string): boolean => {
    if (watchers.has(folder) || watchers.size >= MOST_FOLDERS) return false;
    try {
      const watcher = watch(path.join(contentDir, folder), (event, name) => {
        const file = name === null ? folder : folder ? `${folder}/${name}` : name;
        note(file);
        // The folder that was watched went; what has its name now, with all inside it, is another one.
        if (event === 'rename' && file !== folder && watchers.has(file))
          for (const known of [...watchers.keys()])
            if (`${known}/`.startsWith(`${file}/`)) close(known);
        addBelow(file).catch(fault);
      });
      watcher.on('error', () => close(folder));
      watchers.set(folder, watcher);
      return true;
    } catch (error) {
      if (isMissing(error)) return false;
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      // The system lets us watch no more: the sweep finds what changes there, as in folders over our own limit.
      if (!isFull) log('warn', 'watching-limited', { folders: watchers.size });
      isFull = true;
      return false;
    }
  };
  /** A new folder: its files may have been written before it was watched, so all of it is looked at. */
  const addBelow = async (folder: string): Promise<void> => {
    const below = await listFolders(contentDir, folder);
    if (below === undefined) return close(folder);
    if (watchFolder(folder)) note(folder);
    for (const child of below) await addBelow(child);
  };
  const fault = (error: Error) => log('error', 'watching-failed', { reason: error.message });

  const waiting = [''];
  for (let folder = waiting.shift(); folder !== undefined; folder = waiting.shift()) {
    watchFolder(folder);
    // Newest names first: years, months and numbered slugs grow.
    waiting.push(...((await listFolders(contentDir, folder)) ?? []).reverse());
  }
  return {
    covers: async (folder) =>
      ((await listFolders(contentDir, folder)) ?? []).every((child) => watchers.has(child)),
    stop: () => {
      clearTimeout(timer);
      for (const watcher of watchers.values()) watcher.close();
    },
  };
}

/** The folders inside a folder, by name; undefined if it is none. */
async function listFolders(contentDir: string, folder: string): Promise<string[] | undefined> {
  try {
    const entries = await readdir(path.join(contentDir, folder), { withFileTypes: true });
    const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    return names
      .map((name) => (folder ? `${folder}/${name}` : name))
      .filter((name) => !isIgnored(name))
      .sort();
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
