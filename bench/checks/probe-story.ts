import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A story whose every part names its version, so that a page of two versions gives itself away. */
export class ProbeStory {
  version = 0;

  constructor(
    private readonly content: string,
    public slug: string,
  ) {}

  /** The files of the story, relative to the content folder. */
  get files(): string[] {
    return ['ar', 'en'].map((locale) => `articles/2026/11/${this.slug}/${locale}.mdx`);
  }

  /** Writes the next version of both languages. */
  save(): number {
    const version = ++this.version;
    const mark = (part: string) => markOf(this.slug, part, version);
    const [ar = '', en = ''] = this.files.map((file) => path.join(this.content, file));
    mkdirSync(path.dirname(ar), { recursive: true });
    writeFileSync(
      ar,
      `---\ntitle: 'عنوان ${mark('title')}'\nsummary: 'ملخص ${mark('summary')}.'\nsection: technology\nlabel: news\nstatus: published\npublishedAt: 2026-11-23T10:00:00+03:00\nauthors: [technology-desk]\n---\n\nنص ${mark('body')} هنا.\n\n## فقرة\n\nوهنا ${mark('end')} أيضًا.\n`,
    );
    writeFileSync(
      en,
      `---\ntitle: 'Title ${mark('title')}'\nsummary: 'Summary ${mark('summary')}.'\n---\n\nText ${mark('body')} here.\n\n## Part\n\nAnd ${mark('end')} too.\n`,
    );
    return version;
  }

  remove(): void {
    rmSync(path.join(this.content, path.dirname(this.files[0] ?? '')), { recursive: true });
  }
}

function markOf(slug: string, part: string, version: number): string {
  return `${slug.replaceAll('-', '')}x${part}x${version}x`;
}

/** The versions of a story that a page shows, each once. */
export function versionsIn(html: string, slug: string): number[] {
  const marks = html.matchAll(new RegExp(`${slug.replaceAll('-', '')}x[a-z]+x(\\d+)x`, 'g'));
  return [...new Set([...marks].map(([, version]) => Number(version)))];
}
