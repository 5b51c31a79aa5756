import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { isMissing } from './missing';

/**
 * Writes a file whole or not at all: temporary name beside it, fsync, rename. A reader, or a machine
 * that loses power, finds the old bytes or the new ones.
 */
export async function writeAtomically(
  target: string,
  bytes: Uint8Array,
  temporary = `${target}.${randomUUID()}.tmp`,
): Promise<void> {
  await write(target, bytes, temporary, true);
}

/** The same for what can be made again and tells when it is damaged: whole unless the machine loses power. */
export async function writeWhole(target: string, bytes: Uint8Array): Promise<void> {
  await write(target, bytes, `${target}.${randomUUID()}.tmp`, false);
}

async function write(
  target: string,
  bytes: Uint8Array,
  temporary: string,
  isDurable: boolean,
): Promise<void> {
  try {
    const handle = await openInFolder(temporary);
    try {
      await handle.writeFile(bytes);
      if (isDurable) await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/**
 * The same without waiting for the disk, in a tenth of the time: for a store that nobody reads yet, after
 * which `syncDisk` is called once. Whole or not at all unless the machine loses power.
 */
export function writeQuickly(target: string, bytes: Uint8Array): void {
  const temporary = `${target}.${randomUUID()}.tmp`;
  writeNew(temporary, bytes);
  renameSync(temporary, target);
}

/**
 * Writes a file that is not there yet, straight under its name: half of it may stay after a kill, so whoever does the
 * work again writes it again. Throws `EEXIST` if there is one.
 */
export function writeNew(target: string, bytes: Uint8Array): void {
  try {
    writeFileSync(target, bytes, { flag: 'wx' });
  } catch (error) {
    if (!isMissing(error)) throw error;
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, bytes, { flag: 'wx' });
  }
}

async function openInFolder(file: string) {
  try {
    return await open(file, 'wx');
  } catch (error) {
    if (!isMissing(error)) throw error;
    await mkdir(path.dirname(file), { recursive: true });
    return open(file, 'wx');
  }
}
