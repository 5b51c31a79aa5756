import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import sharp from 'sharp';
import { scanContent } from '../engine/scan';
import { madeImage } from './made-export';

const STORY = `---
title: 'قديم'
summary: 'ملخص.'
section: sport
label: news
status: published
publishedAt: 2015-01-02T09:00:00+03:00
authors: [desk]
---

نص.
`;

/** A folder with uploads, content that was there before, and runs of the command as people start it. */
export class ImportLab {
  private constructor(private readonly root: string) {}

  static async open(): Promise<ImportLab> {
    const lab = new ImportLab(await mkdtemp(path.join(tmpdir(), 'midad-import-')));
    for (let number = 1; number <= 30; number++) {
      const background = { r: number * 8, g: 90, b: 255 - number * 8 };
      const image = sharp({ create: { width: 400, height: 330, channels: 3, background } });
      const isPng = madeImage(number).endsWith('.png');
      await lab.put(
        `uploads/${madeImage(number)}`,
        await (isPng ? image.png() : image.jpeg()).toBuffer(),
      );
    }
    // Beside the folder of uploads: nothing may take it.
    await cp(lab.at('uploads', madeImage(1)), lab.at('secret.jpg'));
    const named = "name: { ar: 'رياضة', en: 'Sport' }\n";
    await lab.put('before/articles/2015/01/the-same-slug/ar.mdx', STORY);
    await lab.put(
      'before/sections/sport.yaml',
      `${named}description: { ar: 'و', en: 'D' }\norder: 3\n`,
    );
    await lab.put(
      'before/authors/desk.yaml',
      `${named}kind: desk\nrole: { ar: 'د', en: 'D' }\nbio: { ar: 'س', en: 'B' }\n`,
    );
    await cp(lab.at('before'), lab.at('content'), { recursive: true });
    return lab;
  }

  at(...parts: string[]): string {
    return path.join(this.root, ...parts);
  }

  /** Loses what earlier runs remember outside the content folder. */
  async forget(site: string): Promise<void> {
    await rm(this.at(`${site}-data`), { recursive: true });
  }

  /** Runs the command; it is killed as soon as `killWhen` says so. */
  async run(site: string, file: string, flags: string[], killWhen?: () => Promise<boolean>) {
    const own = ['--uploads', this.at('uploads'), '--report', this.at(`${site}.json`), ...flags];
    const env = {
      ...process.env,
      MIDAD_CONTENT: this.at(site),
      MIDAD_DATA: this.at(`${site}-data`),
    };
    const args = ['--import', 'tsx', 'scripts/import.ts', 'wxr', this.at(file), ...own];
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text: Buffer) => {
        out += text.toString('utf8');
      });
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    while (killWhen && child.exitCode === null && !(await killWhen())) await wait(10);
    if (killWhen) child.kill('SIGKILL');
    return { code: await ended, out };
  }

  /** Every file of a content folder with the hash of its bytes. */
  async treeOf(site: string): Promise<Map<string, string>> {
    const tree = new Map<string, string>();
    for (const file of await scanContent(this.at(site)))
      tree.set(
        file,
        createHash('sha1')
          .update(await readFile(this.at(site, file)))
          .digest('hex'),
      );
    return tree;
  }

  async close(): Promise<void> {
    await rm(this.root, { recursive: true, force: true });
  }

  private async put(file: string, content: string | Buffer): Promise<void> {
    await mkdir(path.dirname(this.at(file)), { recursive: true });
    await writeFile(this.at(file), content);
  }
}
