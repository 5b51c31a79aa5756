import 'server-only';
import type { Article as StoredArticle, Translation } from 'contentlayer/generated';
import { isLocale, type Locale } from '@/i18n/locales';
import {
  type Article,
  articleOf,
  type Correction,
  imageIn,
  type Story,
  storyCard,
} from './article-of';
import { isSlug } from './content/check-attribute';
import { storeFiles } from './content/store-layout';
import { type ArticleCard, isPublic } from './content/story-facts';
import { findImage } from './images';
import { listArticles } from './lists';
import { derive, hashOfChoice } from './read-log';
import { readStore } from './store';

export type { Article, ArticleCard, Correction };

type Relating = ArticleCard & { related: string[] };

/** Related stories at the end of a page. */
const RELATED = 4;
/** The newest stories on pages that offer something else to read. */
const NEWEST = 4;

/** A public article in one language; undefined if there is none. */
export async function findArticle(locale: Locale, slug: string): Promise<Article | undefined> {
  const story = await findStory(slug);
  const article = story && articleOf(locale, slug, story);
  if (!article) return undefined;
  const image = article.hero ? await findImage(locale, article.hero) : undefined;
  return { ...article, image: image && imageIn(locale, story, image) };
}

/** The card of a public article; undefined if it cannot be read in this language. */
export async function findCard(locale: Locale, slug: string): Promise<ArticleCard | undefined> {
  const story = await findStory(slug);
  return story && storyCard(locale, slug, story);
}

/** Cards of the stories named, in that order, without those that this language lacks. */
export async function findCards(locale: Locale, slugs: string[]): Promise<ArticleCard[]> {
  const cards = await Promise.all(slugs.map((slug) => findCard(locale, slug)));
  return cards.filter((card) => card !== undefined);
}

/** Whether a story says that it was changed after it was published: then its page leads to its history. */
export function isChanged({ updatedAt, corrections }: Article): boolean {
  return updatedAt !== undefined || corrections.length > 0;
}

/** The editors' related stories first, then by shared topics, section and recency. */
export function relatedArticles(article: Relating): Promise<ArticleCard[]> {
  return choose(`related ${article.locale} ${article.slug}`, () => chooseRelated(article));
}

/** The hash of what would be chosen now for a page that derived something (lib/read-log.ts). */
export async function deriveAgain(key: string): Promise<string> {
  const [kind, locale = '', slug = ''] = key.split(' ');
  if (!isLocale(locale)) return hashOfChoice([]);
  if (kind === 'newest') return hashOfChoice(await chooseNewest(locale));
  const article = await findArticle(locale, slug);
  return hashOfChoice(article ? await chooseRelated(article) : []);
}

/** A few of the newest stories, for pages that offer something else to read. */
export function newestArticles(locale: Locale): Promise<ArticleCard[]> {
  return choose(`newest ${locale}`, () => chooseNewest(locale));
}

/** A page depends on the stories it chose, not on the lists that it chose them from. */
async function choose(key: string, from: () => Promise<ArticleCard[]>): Promise<ArticleCard[]> {
  const chosen = await derive(key, from);
  await Promise.all(chosen.map(({ slug }) => findStory(slug)));
  return chosen;
}

async function chooseNewest(locale: Locale): Promise<ArticleCard[]> {
  return (await listArticles(locale, 'latest')).slice(0, NEWEST);
}

async function chooseRelated(article: Relating): Promise<ArticleCard[]> {
  const chosen = await findCards(article.locale, article.related);
  if (chosen.length >= RELATED) return chosen.slice(0, RELATED);
  const lists = await Promise.all([
    ...article.topics.map((topic) => listArticles(article.locale, `topic.${topic}`)),
    listArticles(article.locale, `section.${article.section}`),
    listArticles(article.locale, 'latest'),
  ]);
  const taken = new Set([article.slug, ...chosen.map(({ slug }) => slug)]);
  const candidates = lists.flat().filter(({ slug }) => !taken.has(slug) && taken.add(slug));
  return [...chosen, ...candidates.sort(byCloseness(article)).slice(0, RELATED - chosen.length)];
}

function byCloseness(article: ArticleCard) {
  const score = ({ topics, section, publishedAt }: ArticleCard) =>
    topics.filter((topic) => article.topics.includes(topic)).length * 2 +
    (section === article.section ? 1 : 0) +
    Date.parse(publishedAt) / 1e15;
  return (a: ArticleCard, b: ArticleCard) => score(b) - score(a) || a.slug.localeCompare(b.slug);
}

async function findStory(slug: string): Promise<Story | undefined> {
  if (!isSlug(slug)) return undefined;
  const original = await readStore<StoredArticle>(storeFiles.article(slug, 'ar'));
  if (!original || !isPublic(original, new Date())) return undefined;
  const translation = await readStore<Translation>(storeFiles.article(slug, 'en'));
  return { original, translation };
}
