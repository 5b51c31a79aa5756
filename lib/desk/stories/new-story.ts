import { stringify } from 'yaml';
import { isoInZone } from './story-folder';

/** The text of a story that has just begun: what the schema needs, ready to be filled in. */
export function newStoryText({
  title,
  section,
  at,
}: {
  title: string;
  section: string;
  at: Date;
}): string {
  const fields = {
    title,
    summary: '',
    section,
    label: 'news',
    status: 'published',
    publishedAt: isoInZone(at),
    topics: [],
    authors: [],
  };
  return `---\n${stringify(fields, { lineWidth: 0 })}---\n\n`;
}
