import { indexFile, openIndex } from '@/lib/search/index-file';

/** Words of headlines and summaries in the index of a data folder, the most frequent first. */
export function frequentWords(data: string, most: number): string[] {
  const database = openIndex(indexFile(data));
  const rows = database
    .prepare("SELECT shown FROM words WHERE locale = 'ar' ORDER BY stories DESC, word LIMIT ?")
    .all(most) as { shown: string }[];
  database.close();
  return rows.map(({ shown }) => shown);
}
