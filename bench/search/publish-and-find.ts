import { rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { untilSeen } from '../sites/publish';
import type { RunningSite } from '../sites/start-site';

/** Saves new stories, each with a word of its own; returns the milliseconds from each save until it is found. */
export async function publishAndFind(
  { url }: RunningSite,
  content: string,
  size: number,
  publishes: number,
): Promise<number[]> {
  const times: number[] = [];
  const month = path.join(content, 'articles/2026/11');
  for (let round = 0; round < publishes; round++) {
    const word = `قياسية${'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'[round % 28]}${'كلمن'[Math.trunc(round / 28) % 4]}`;
    const folder = path.join(month, `found-${size}-${process.pid}-${round}`);
    const title = `قصة ${word}`;
    const text = `---\ntitle: ${title}\nsummary: ملخص القصة.\nsection: science\nlabel: news\nstatus: published\npublishedAt: 2026-11-20T10:00:00+03:00\nauthors: [science-desk]\n---\n\n${'فقرة من نص طويل فيها كلام كثير عن العلم والناس.\n\n'.repeat(60)}`;
    await mkdir(folder, { recursive: true });
    const started = performance.now();
    await writeFile(path.join(folder, 'ar.mdx'), text);
    const address = `${url}/ar/search?q=${encodeURIComponent(word)}`;
    await untilSeen(address, (_, html) => html.includes(path.basename(folder)));
    times.push(performance.now() - started);
    rmSync(folder, { recursive: true });
    await untilSeen(address, (_, html) => !html.includes(path.basename(folder)));
  }
  return times;
}
