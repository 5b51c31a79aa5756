import 'server-only';
import type { Locale } from '@/i18n/locales';
import { type Article, findArticle } from '../articles';
import { storeFiles } from '../content/store-layout';
import { formatDate } from '../dates';
import { findImage, imageSources } from '../images';
import { paths } from '../paths';
import { currentReads } from '../read-log';
import { listAuthors, listSections, listTopics } from '../taxonomies';
import { answerQuery } from './answer-query';
import { mendText } from './did-you-mean';
import { excerpt, markHits } from './mark-hits';
import { NameIndex, type SearchName } from './names';
import { readingIndex } from './reading-index';
import { PAGE, pagesOf } from './result-pages';
import { type SearchRequest, searchPeriods } from './search-address';
import type { SearchOptions } from './search-stories';
import { searchableText } from './searchable-text';
import type { ShownAnswer, ShownStory } from './view/shown-answer';

/** Answers a request from the index; what is shown of a story is read from the store. */
export async function findResults(locale: Locale, request: SearchRequest): Promise<ShownAnswer> {
  const database = readingIndex();
  const empty = { results: [], total: 0, pages: 0, partly: [] };
  if (!database) return { state: 'busy', ...empty };
  const names = await nameIndex(locale);
  const answer = answerQuery(database, names, request.text, optionsOf(locale, request));
  if (!answer) return { state: 'none', ...empty };
  const { slugs, total, partly, mendings, mended, terms } = answer;
  return {
    state: 'done',
    results: await readResults(locale, slugs, terms),
    total,
    pages: pagesOf(total),
    partly: await readResults(locale, partly, terms),
    mended: mended
      ? { text: mended, isShown: true }
      : mendings.length > 0
        ? { text: mendText(request.text, mendings), isShown: false }
        : undefined,
  };
}

/** The last one of each language: making it takes longer than to search. */
const latest = new Map<Locale, { versions: string; names: NameIndex }>();
const NAMED = ['sections', 'topics', 'authors'] as const;

async function nameIndex(locale: Locale): Promise<NameIndex> {
  const names = await searchNames(locale);
  const files = currentReads()?.files;
  const versions = NAMED.map((kind) => files?.get(storeFiles.taxonomy(kind))?.hash).join(' ');
  const known = latest.get(locale);
  if (files && known?.versions === versions) return known.names;
  const made = new NameIndex(names);
  latest.set(locale, { versions, names: made });
  return made;
}

/** How sections, topics and authors are called, in both languages and all spellings. */
export async function searchNames(locale: Locale): Promise<SearchName[]> {
  const other = locale === 'ar' ? 'en' : 'ar';
  const both = async (list: typeof listSections | typeof listTopics | typeof listAuthors) => {
    const others = new Map((await list(other)).map(({ slug, name }) => [slug, name]));
    return (await list(locale)).map((own) => ({
      slug: own.slug,
      spellings: [
        own.name,
        others.get(own.slug) ?? own.name,
        ...('aliases' in own ? own.aliases : []),
      ],
    }));
  };
  const [sections, topics, authors] = await Promise.all([
    both(listSections),
    both(listTopics),
    both(listAuthors),
  ]);
  return [
    ...topics.map((own): SearchName => ({ kind: 'topic', ...own })),
    ...sections.map((own): SearchName => ({ kind: 'section', ...own })),
    ...authors.map((own): SearchName => ({ kind: 'author', ...own })),
  ];
}

function optionsOf(locale: Locale, request: SearchRequest): Omit<SearchOptions, 'parts'> {
  const now = Math.trunc(Date.now() / 1000);
  const { section, topic, period, order, page } = request;
  return {
    locale,
    section,
    topic,
    since: period && now - searchPeriods[period] * 24 * 3600,
    order,
    limit: PAGE,
    offset: (page - 1) * PAGE,
    now,
  };
}

async function readResults(
  locale: Locale,
  slugs: string[],
  terms: ReadonlySet<string>,
): Promise<ShownStory[]> {
  const sections = new Map((await listSections(locale)).map(({ slug, name }) => [slug, name]));
  const articles = await Promise.all(slugs.map((slug) => findArticle(locale, slug)));
  const shown = articles.map(async (article): Promise<ShownStory | undefined> => {
    if (!article) return undefined;
    const summary = markHits(article.summary, terms);
    const isInSummary = summary.some(({ isHit }) => isHit);
    const body = isInSummary ? undefined : excerpt(bodyText(article), terms);
    const image = article.hero ? await findImage(locale, article.hero) : undefined;
    return {
      href: paths.article(locale, article.slug),
      section: sections.get(article.section),
      date: formatDate(locale, article.publishedAt),
      isoDate: article.publishedAt,
      title: markHits(article.title, terms),
      text: body ? markHits(body, terms) : summary,
      image: image && imageSources(image, 'thumb'),
    };
  });
  return (await Promise.all(shown)).filter((story) => story !== undefined);
}

function bodyText(article: Article): string {
  const { headings, body } = searchableText(article);
  return `${body} ${headings}`.replace(/\s+/g, ' ').trim();
}
