import 'server-only';
import type { Locale } from '@/i18n/locales';
import { plainLine } from '../arabic/plain-line';
import { type Article, findArticle, findCards } from '../articles';
import { imageKey } from '../content/image-recipes';
import type { ListName } from '../content/store-layout';
import { findImage, imageSources, type SiteImage, shareVariant } from '../images';
import { listArticles } from '../lists';
import { findNamedList, type NamedListKind } from '../named-lists';
import { paths } from '../paths';
import { absoluteUrl } from '../site';
import { listAuthors, listSections, listTopics, pickBySlug } from '../taxonomies';
import type { FeedPicture } from './component-html';
import { type Feed, type FeedEntry, type FeedName, FOUNDED } from './feed';
import { namedInTree, type StoryHtmlWords, storyHtml } from './story-html';

export type FeedWords = StoryHtmlWords & {
  siteName: string;
  siteDescription: string;
  title: (list: string) => string;
};

/** Stories in one feed. */
const STORIES = 20;

/** The newest stories of a list, whole; undefined if there is no such list. A list may be empty. */
export async function findFeed(
  locale: Locale,
  list: ListName,
  words: FeedWords,
): Promise<Feed | undefined> {
  const facts = await listFacts(locale, list, words);
  if (!facts) return undefined;
  const cards = (await listArticles(locale, list)).slice(0, STORIES);
  const articles = await Promise.all(cards.map(({ slug }) => findArticle(locale, slug)));
  const entries = await Promise.all(
    articles.flatMap((article) => (article ? [entryOf(article, words)] : [])),
  );
  return {
    locale,
    list,
    ...facts,
    publisher: words.siteName,
    updatedAt:
      entries
        .map(({ updatedAt }) => updatedAt)
        .sort()
        .at(-1) ?? FOUNDED,
    entries,
  };
}

async function listFacts(locale: Locale, list: ListName, words: FeedWords) {
  if (list === 'latest')
    return {
      title: words.siteName,
      description: words.siteDescription,
      homeUrl: absoluteUrl(paths.home(locale)),
    };
  const [kind = '', slug = ''] = list.split('.');
  const named = await findNamedList(kind as NamedListKind, locale, slug);
  return (
    named && {
      title: plainLine(locale, words.title(named.name)),
      description: plainLine(locale, named.description),
      homeUrl: absoluteUrl(named.hrefOf(locale)),
    }
  );
}

async function entryOf(article: Article, words: FeedWords): Promise<FeedEntry> {
  const { locale, slug, image, publishedAt } = article;
  const url = absoluteUrl(paths.article(locale, slug));
  const authors = pickBySlug(await listAuthors(locale), article.authors);
  const author = ({ name, slug: own }: { name: string; slug: string }): FeedName => ({
    name: plainLine(locale, name),
    url: absoluteUrl(paths.author(locale, own)),
  });
  return {
    url,
    title: plainLine(locale, article.title),
    summary: plainLine(locale, article.summary),
    html: await htmlOf(article, url, words),
    publishedAt,
    updatedAt: article.updatedAt ?? publishedAt,
    authors:
      authors.length > 0
        ? authors.map(author)
        : [{ name: words.siteName, url: absoluteUrl(paths.home(locale)) }],
    categories: await categoriesOf(article),
    image: image && {
      url: absoluteUrl(paths.media(shareVariant(image).file)),
      type: 'image/jpeg',
      width: 1200,
      height: 630,
    },
  };
}

async function htmlOf(article: Article, url: string, words: FeedWords): Promise<string> {
  const { locale, slug, tree, keyPoints, corrections, image, coverage } = article;
  const named = namedInTree(tree);
  const cards = await findCards(locale, named.stories);
  // Arabic is the language of every story: what is public in it has a page in both.
  const linked = await findCards('ar', named.linked);
  const images = await Promise.all(
    named.images.map(async (src) => [src, await findImage(locale, imageKey(src))] as const),
  );
  return storyHtml(
    {
      tree,
      keyPoints,
      corrections,
      hero: image && pictureOf(image),
      fullUrl: coverage === 'summary' ? absoluteUrl(paths.article('ar', slug)) : undefined,
    },
    {
      locale,
      url,
      words,
      cards: new Map(
        cards.map((card) => [
          card.slug,
          { title: card.title, url: absoluteUrl(paths.article(locale, card.slug)) },
        ]),
      ),
      linked: new Set(linked.map((card) => card.slug)),
      pictures: new Map(images.flatMap(([src, found]) => (found ? [[src, pictureOf(found)]] : []))),
    },
  );
}

async function categoriesOf({ locale, section, topics }: Article): Promise<FeedName[]> {
  const sections = pickBySlug(await listSections(locale), [section]);
  const named = pickBySlug(await listTopics(locale), topics);
  return [
    ...sections.map(({ name, slug }) => ({ name, url: absoluteUrl(paths.section(locale, slug)) })),
    ...named.map(({ name, slug }) => ({ name, url: absoluteUrl(paths.topic(locale, slug)) })),
  ];
}

function pictureOf(image: SiteImage): FeedPicture {
  const { webp, width, height } = imageSources(image, 'wide');
  const { alt, caption, credit } = image;
  return { url: absoluteUrl(webp), width, height, alt, caption, credit };
}
