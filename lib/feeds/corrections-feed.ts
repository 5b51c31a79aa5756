import 'server-only';
import { type Locale, locales } from '@/i18n/locales';
import { plainLine } from '../arabic/plain-line';
import { type DatedCorrection, listCorrections } from '../corrections';
import { paths } from '../paths';
import { absoluteUrl } from '../site';
import { lineHtml } from './component-html';
import { type Feed, type FeedEntry, FOUNDED } from './feed';
import { element } from './html';

export type CorrectionsFeedWords = {
  siteName: string;
  /** What corrections are called. */
  corrections: string;
  correctionsTitle: string;
  correctionsDescription: string;
};

/** Corrections in the feed. */
const CORRECTIONS = 40;

/** The newest corrections of public stories, each under the headline of its story. */
export async function findCorrectionsFeed(
  locale: Locale,
  words: CorrectionsFeedWords,
): Promise<Feed> {
  const corrections = await listCorrections(locale, CORRECTIONS);
  return {
    locale,
    list: 'corrections',
    title: plainLine(locale, words.correctionsTitle),
    description: plainLine(locale, words.correctionsDescription),
    homeUrl: absoluteUrl(paths.corrections(locale)),
    publisher: words.siteName,
    updatedAt: corrections[0]?.date ?? FOUNDED,
    entries: corrections.map((correction) => entryOf(locale, correction, words)),
  };
}

function entryOf(
  locale: Locale,
  { slug, title, date, text }: DatedCorrection,
  words: CorrectionsFeedWords,
): FeedEntry {
  const { dir } = locales[locale];
  return {
    url: absoluteUrl(paths.correction(locale, slug, date)),
    title: plainLine(locale, title),
    summary: plainLine(locale, text),
    html: element('div', { dir, lang: locale }, element('p', {}, lineHtml(locale, text))),
    publishedAt: date,
    updatedAt: date,
    authors: [{ name: words.siteName, url: absoluteUrl(paths.home(locale)) }],
    categories: [
      { name: plainLine(locale, words.corrections), url: absoluteUrl(paths.corrections(locale)) },
    ],
  };
}
