import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { storeFiles } from '@/lib/content/store-layout';
import { buildStore } from '@/lib/engine/build-store';
import { openRepository, type Repository } from '@/lib/git/repository';
import { Audit } from '../accounts/audit';
import { type DeskDatabase, openDatabase } from '../database/open-database';
import { DraftStore } from './draft-store';
import { NewsroomDesk } from './newsroom-desk';

export { layla, sami, sports, storyText } from './test-people';

const NOW = new Date('2026-02-03T08:30:00Z');

/** A newsroom for tests: content in Git, a store that readers see, and the desk over both. */
export class TestNewsroom {
  private readonly root = mkdtempSync(path.join(tmpdir(), 'midad-newsroom-'));
  readonly contentDir = path.join(this.root, 'content');
  readonly dataDir = path.join(this.root, '.midad');
  repository!: Repository;
  database!: DeskDatabase;
  audit!: Audit;
  drafts!: DraftStore;
  desk!: NewsroomDesk;

  /** Begins with these content files, and the real sections, topics and authors. */
  async open(files: Record<string, string>): Promise<void> {
    for (const part of ['sections', 'topics', 'authors'])
      cpSync(path.join('content', part), path.join(this.contentDir, part), { recursive: true });
    for (const [file, text] of Object.entries(files)) this.write(file, text);
    writeFileSync(path.join(this.root, '.gitignore'), '.midad\n');
    this.git('init', '-q', '-b', 'main');
    this.commitByHand('first');
    this.repository = await openRepository(this.contentDir);
    this.database = await openDatabase(this.dataDir);
    this.audit = new Audit(this.database);
    this.drafts = new DraftStore(this.repository);
    this.desk = new NewsroomDesk({
      repository: this.repository,
      drafts: this.drafts,
      audit: this.audit,
      storeDir: path.join(this.dataDir, 'store'),
      now: () => NOW,
      show: async (changed) => (await this.build(changed)).problems,
    });
    await this.build();
  }

  build(changed?: string[]) {
    const { contentDir, dataDir } = this;
    return buildStore({ contentDir, dataDir, changed, now: NOW });
  }

  git(...args: string[]): string {
    const output = execFileSync('git', ['-C', this.root, ...args], { encoding: 'utf8' });
    return output.trimEnd();
  }

  commitByHand(message: string): void {
    this.git('add', '--all');
    this.git('-c', 'user.name=T', '-c', 'user.email=t@example.org', 'commit', '-qm', message);
  }

  read(file: string): string {
    return readFileSync(path.join(this.contentDir, file), 'utf8');
  }

  write(file: string, text: string): void {
    mkdirSync(path.join(this.contentDir, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(this.contentDir, file), text);
  }

  isLying(file: string): boolean {
    return existsSync(path.join(this.contentDir, file));
  }

  /** What the store holds of a story's article; undefined if readers see none. */
  stored(slug: string): string | undefined {
    return this.inStore(storeFiles.article(slug, 'ar'));
  }

  inStore(file: string): string | undefined {
    const target = path.join(this.dataDir, 'store', file);
    return existsSync(target) ? readFileSync(target, 'utf8') : undefined;
  }

  /** The lines that the last commit took away and put in, without their places. */
  changedLines(): string[] {
    return this.git('diff', '-U0', '--no-renames', 'HEAD~1', 'HEAD')
      .split('\n')
      .filter((line) => /^[+-](?![+-]{2} )/.test(line));
  }

  async close(): Promise<void> {
    await this.database.db.destroy();
    rmSync(this.root, { recursive: true, force: true });
  }
}
