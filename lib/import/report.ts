import { createReadStream, createWriteStream } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { open, rm, writeFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { ImportResult } from './import-wxr';
import type { Note, NoteCode } from './notes';
import type { PlannedStory } from './story-plan';
import type { WxrItem } from './wxr-types';

/** Told of every post while an import runs. */
export type ReportSink = {
  post: (item: WxrItem, story: PlannedStory | undefined, notes: Note[]) => Promise<void>;
  /** An old address that no redirect can have. */
  address: (from: string) => Promise<void>;
  end: (result: ImportResult) => Promise<void>;
};

/** The words of a report in one language. */
export type ReportWords = {
  title: (site: string) => string;
  note: (note: Note) => string;
  untitled: string;
  totals: string;
  total: (code: NoteCode, count: number) => string;
  addresses: string;
  summary: (result: ImportResult) => string[];
};

/** A report as a file that grows with the import: Markdown for people, or JSON for machines (`.json`). */
export class Report implements ReportSink {
  readonly totals = new Map<NoteCode, number>();
  private readonly addresses: string[] = [];
  private count = 0;

  private constructor(
    private readonly file: string,
    private readonly handle: FileHandle,
    private readonly words: ReportWords,
    private readonly isJson: boolean,
  ) {}

  static async open(file: string, words: ReportWords): Promise<Report> {
    const report = new Report(file, await open(`${file}.tmp`, 'w'), words, file.endsWith('.json'));
    await report.put(report.isJson ? '{"posts":[' : '');
    return report;
  }

  async post(item: WxrItem, story: PlannedStory | undefined, notes: Note[]): Promise<void> {
    for (const { code } of notes) this.totals.set(code, (this.totals.get(code) ?? 0) + 1);
    // That there was no excerpt is no news of one post.
    const told = notes.filter(({ code }) => code !== 'summary-made');
    if (told.length === 0) return;
    const place = story && `${story.folder}/${story.file}`;
    if (this.isJson) {
      const entry = {
        id: item.id,
        title: item.title,
        link: item.link,
        ...(place && { place }),
        notes: told,
      };
      await this.put(`${this.count++ > 0 ? ',' : ''}\n${JSON.stringify(entry)}`);
      return;
    }
    const lines = told.map((note) => `- ${markdownText(this.words.note(note))}\n`);
    const title = markdownText(item.title.slice(0, 200)) || this.words.untitled;
    const where = [place, item.link]
      .filter((own) => own)
      .map((own) => `\`${String(own).replaceAll('`', '')}\``);
    await this.put(`## ${title}\n\n${where.join(' · ')}\n\n${lines.join('')}\n`);
  }

  async address(from: string): Promise<void> {
    this.addresses.push(from);
    this.totals.set('address', (this.totals.get('address') ?? 0) + 1);
  }

  async end(result: ImportResult): Promise<void> {
    const totals = [...this.totals].sort(([, one], [, other]) => other - one);
    if (this.isJson) {
      const { posts, stories, there, leftOut, redirects, written } = result;
      const rest = { posts, stories, there, leftOut, redirects, written };
      await this.put(
        `\n],"addresses":${JSON.stringify(this.addresses)},"totals":${JSON.stringify(Object.fromEntries(totals))},"result":${JSON.stringify(rest)}}\n`,
      );
    } else {
      const addresses = this.addresses.map((own) => `- \`${own.replaceAll('`', '')}\`\n`).join('');
      if (addresses) await this.put(`## ${this.words.addresses}\n\n${addresses}\n`);
    }
    await this.handle.close();
    await writeFile(this.file, this.isJson ? '' : this.head(result, totals));
    await pipeline(
      createReadStream(`${this.file}.tmp`),
      createWriteStream(this.file, { flags: 'a' }),
    );
    await rm(`${this.file}.tmp`);
  }

  /** What people want to know first, and what is known last. */
  private head(result: ImportResult, totals: [NoteCode, number][]): string {
    const { title, summary, totals: heading, total } = this.words;
    const lines = (own: string[]) => own.map((line) => `- ${line}\n`).join('');
    const counts = lines(totals.map(([code, count]) => total(code, count)));
    const name = title(markdownText(result.index.site.title));
    return `# ${name}\n\n${lines(summary(result))}\n## ${heading}\n\n${counts}\n`;
  }

  private async put(text: string): Promise<void> {
    await this.handle.appendFile(text);
  }
}

/** A hostile title stays text in a report. */
function markdownText(text: string): string {
  return text
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/[\\`*_{}[\]<>#|!]/g, '\\$&')
    .trim();
}
