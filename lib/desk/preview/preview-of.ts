import 'server-only';
import type { Article as StoredArticle, Translation } from 'contentlayer/generated';
import { type Locale, localeCodes } from '@/i18n/locales';
import { type Article, articleOf, imageIn, type Story } from '@/lib/article-of';
import { isSlug } from '@/lib/content/check-attribute';
import type { Problem } from '@/lib/content/problems';
import type { Draft, DraftFiles } from '../stories/draft-store';
import { type PreviewImage, previewImage } from './preview-image';
import { type PreviewText, readPreviewText } from './preview-text';
import type { WorkingText } from './working-texts';

/** What a preview shows of a draft in one language. */
export type Preview = {
  /** Undefined if the draft has no text in this language, or none that a page can show. */
  article?: Article;
  hero?: PreviewImage;
  /** What keeps the newest text from being shown; then an older one is. */
  problems: Problem[];
};

/** Builds the article that readers would see: from what the editor has typed, else from what was saved. */
export async function previewOf(
  locale: Locale,
  draft: Draft,
  working?: WorkingText,
): Promise<Preview> {
  const candidates = [{ ...draft.files, ...working?.files }, working?.shown ?? {}, draft.files];
  const texts = { ar: newestShown('ar', candidates), en: newestShown('en', candidates) };
  const problems = localeCodes.flatMap((code) => texts[code]?.problems ?? []);
  const story = storyOf(texts.ar, texts.en);
  const article = story && articleOf(locale, draft.facts.slug, story);
  if (!story || !article) return { problems };
  const { hero } = story.original;
  const found = hero && (await previewImage(locale, hero.src, hero.focus));
  const image = found?.image && imageIn(locale, story, found.image);
  return { article: { ...article, image }, hero: found && { ...found, image }, problems };
}

/** The first text that can be shown, with what is wrong with the newest one; undefined without any text. */
function newestShown(locale: Locale, candidates: DraftFiles[]): PreviewText | undefined {
  const texts = candidates.map((files) => files[locale]).filter((text) => text !== undefined);
  const [newest, ...older] = texts.map((text) => readPreviewText(locale, text));
  if (!newest || newest.shown) return newest;
  return { shown: older.find(({ shown }) => shown)?.shown, problems: newest.problems };
}

function storyOf(
  arabic: PreviewText | undefined,
  english: PreviewText | undefined,
): Story | undefined {
  if (!arabic?.shown) return undefined;
  return {
    original: originalOf(arabic.shown),
    translation: english?.shown && partOf(english.shown),
  };
}

/** Names of sections and the like become parts of paths: those that are none are left out. */
function originalOf(shown: NonNullable<PreviewText['shown']>): StoredArticle {
  const article = partOf(shown) as unknown as StoredArticle;
  const { section, topics, authors, related } = article;
  return {
    ...article,
    section: isSlug(section) ? section : '',
    topics: topics.filter(isSlug),
    authors: authors.filter(isSlug),
    related: related.filter(isSlug),
  };
}

function partOf({ fields, tree, wordCount }: NonNullable<PreviewText['shown']>): Translation {
  return { ...fields, status: 'published', tree, wordCount } as unknown as Translation;
}
