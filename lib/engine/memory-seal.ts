import { randomUUID } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { isJournalReadable } from './journal';
import { readIfThere } from './missing';
import { parseOrUndefined } from './store-writer';
import { writeAtomically } from './write-atomically';

/** Names the run that last wrote the engine's memory, and the files that the memory then had. */
type Seal = { runId: string; files: string[] };

const FILE = 'seal.json';

/** The name of the run that sealed the memory; undefined if none did, or its seal is damaged. */
export async function readRunId(memory: string): Promise<string | undefined> {
  return (await readSeal(memory))?.runId;
}

/** Seals the memory after a run; returns the run's new name. */
export async function writeSeal(memory: string): Promise<string> {
  const seal: Seal = { runId: randomUUID(), files: await filesOfMemory(memory) };
  await writeAtomically(path.join(memory, FILE), Buffer.from(JSON.stringify(seal)));
  return seal.runId;
}

/** What this memory belongs to will be made anew. */
export async function breakSeal(memory: string): Promise<void> {
  await rm(path.join(memory, FILE), { force: true });
}

/** Whether the memory can be gone by: sealed, with every file that it had then, its journal readable. */
export async function isSound(memory: string): Promise<boolean> {
  const seal = await readSeal(memory);
  if (!seal || !(await isJournalReadable(memory))) return false;
  const present = new Set(await filesOfMemory(memory));
  return seal.files.every((file) => present.has(file));
}

async function readSeal(memory: string): Promise<Seal | undefined> {
  const bytes = await readIfThere(path.join(memory, FILE));
  return (bytes && parseOrUndefined<Seal>(bytes)) ?? undefined;
}

/** The journal comes and goes, and the seal does not vouch for itself. */
async function filesOfMemory(memory: string): Promise<string[]> {
  const names = await readdir(memory, { recursive: true });
  const files = names.map((name) => name.split(path.sep).join('/'));
  return files.filter((name) => name.endsWith('.json') && !/^(?:journal|seal)\.json$/.test(name));
}
