import { withoutEndings } from './endings';

/** The article and particles that are written together with it; the longest first. */
const ARTICLES = ['وبال', 'فبال', 'وكال', 'وال', 'بال', 'كال', 'فال', 'ولل', 'فلل', 'ال', 'لل'];
/** Beginnings that look like an article; behind a real one they belong to the word: الألعاب, الكالسيوم. */
const INNER = ['بال', 'كال', 'فال', 'ال'];

/** A word without its article, and what it may be if that was none. */
export type Bare = { word: string; whole?: string };

/**
 * A word without its article. What looks like one inside comes off as well: ألعاب cannot be told from العاب, and
 * has to meet الألعاب.
 */
export function withoutArticle(word: string): Bare {
  if (!word.includes('\u0644')) return { word };
  const outer = cut(word, ARTICLES);
  if (outer.word === word) return outer;
  const inner = cut(outer.word, INNER);
  return { word: inner.word, whole: inner.whole ?? outer.whole };
}

function cut(word: string, beginnings: string[]): Bare {
  const article = beginnings.find(
    (own) => word.startsWith(own) && word.length >= own.length + leastBehind(own),
  );
  if (!article) return { word };
  const rest = word.slice(article.length);
  if (!mayBelong(article, rest)) return { word: rest };
  const behind = withoutEndings(word).length - article.length;
  // وكالتها: an agency.
  if (article === 'وكال' && behind <= 0) return { word };
  // والدين: the religion, or parents.
  if (behind === 1) return { word: rest, whole: article.length === 4 ? word.slice(1) : word };
  return { word: rest };
}

/** Of ال it is only asked where hardly anything stands behind, as in آلية. */
function mayBelong(article: string, rest: string): boolean {
  return article === 'ال' ? rest.length === 2 : article.endsWith('ال');
}

function leastBehind(article: string): number {
  return article.length === 4 ? 3 : 2;
}
