import { indexFile, openIndex } from '@/lib/search/index-file';
import { marks } from '@/lib/search/search-query';

/** Words of headlines and summaries in the index of a data folder, the most frequent first. */
export function frequentWords(data: string, most: number): string[] {
  const database = openIndex(indexFile(data));
  const rows = database
    .prepare("SELECT shown FROM words WHERE locale = 'ar' ORDER BY stories DESC, word LIMIT ?")
    .all(most) as { shown: string }[];
  database.close();
  return rows.map(({ shown }) => shown);
}

/** The sections or topics of an index, those with the most Arabic stories first. */
export function frequentMarks(data: string, kind: 'section' | 'topic', most: number): string[] {
  const database = openIndex(indexFile(data));
  const beginning = marks.named({ kind, slug: '' });
  const rows = database
    .prepare('SELECT term FROM terms_ar WHERE term GLOB ? ORDER BY doc DESC, term LIMIT ?')
    .all(`${beginning}*`, most) as { term: string }[];
  database.close();
  return rows.map(({ term }) => term.slice(beginning.length));
}
