import type { Locale } from '@/i18n/locales';
import { isolatedRun, plainLine } from '../arabic/plain-line';
import type { ComponentAttributes, ComponentName, RenderedName } from '../content/component-specs';
import type { TreeProps } from '../content/tree';
import { xmlText } from '../xml';
import { element } from './html';

export type FeedPicture = {
  url: string;
  width: number;
  height: number;
  alt: string;
  caption?: string;
  credit?: string;
};

/** Words of the language that a story's components need. */
export type StoryWords = {
  readAlso: string;
  /** Above footnotes, or above sources. */
  notes: (kind: string) => string;
  keyPoints: string;
  correctedOn: (date: string) => string;
};

/** What a body shows besides its own text, found in the store beforehand. */
export type StoryParts = {
  locale: Locale;
  /** The story's own address. */
  url: string;
  words: StoryWords;
  /** The stories named by `ReadAlso`, by slug: those that are not public are missing. */
  cards: ReadonlyMap<string, { title: string; url: string }>;
  /** The slugs of public stories that links may lead to. */
  linked: ReadonlySet<string>;
  /** The images named by `Figure`, by `src`. */
  pictures: ReadonlyMap<string, FeedPicture>;
};

type Write<Name extends ComponentName> = (
  attributes: ComponentAttributes<Name>,
  content: string,
  parts: StoryParts,
) => string;

/** One writer for every component that the allow-list names: a missing one is a type error. */
const writers: { [Name in RenderedName]: Write<Name> } = {
  ReadAlso: ({ slug }, _content, { locale, cards, words }) => {
    const card = cards.get(slug);
    if (!card) return '';
    const link = element('a', { href: card.url }, lineHtml(locale, card.title));
    return element('p', {}, strong(locale, `${words.readAlso}:`), ' ', link);
  },
  Quote: ({ speaker, role }, content, { locale }) =>
    element('blockquote', {}, content, saidBy(locale, role ? `${speaker} (${role})` : speaker)),
  Figure: ({ src, alt, caption, credit }, _content, { locale, pictures }) => {
    const picture = pictures.get(src);
    if (!picture) return '';
    return pictureHtml(locale, {
      ...picture,
      alt: alt ?? picture.alt,
      caption: caption ?? picture.caption,
      credit: credit ?? picture.credit,
    });
  },
  KeyPoints: ({ title }, content, { locale, words }) =>
    titled(locale, title ?? words.keyPoints, content),
  FactBox: ({ title }, content, { locale }) => titled(locale, title, content),
  Timeline: ({ title }, content, { locale }) =>
    titled(locale, title ?? '', element('ul', {}, content)),
  Event: ({ date, title }, content, { locale }) =>
    element('li', {}, titled(locale, title ? `${date}: ${title}` : date, content)),
  Correction: ({ date }, content, { locale, words }) =>
    titled(locale, words.correctedOn(date), content),
  Poem: ({ poet }, content, { locale }) =>
    element('blockquote', {}, content, poet ? saidBy(locale, poet) : ''),
  Verse: ({ sadr, ajuz }, _content, { locale }) => {
    const halves = [sadr, ...(ajuz ? [ajuz] : [])].map((half) => lineHtml(locale, half));
    return element('p', {}, halves.join(element('br', {})));
  },
  Ltr: ({ lang }, content) =>
    element('span', { lang: lang ?? 'en', dir: 'ltr' }, isolatedRun(content)),
  Score: ({ home, away }) => isolatedRun(xmlText(`${home}–${away}`)),
  Phone: ({ number }) =>
    element('a', { href: `tel:${number.replace(/[^\d+]/g, '')}` }, isolatedRun(xmlText(number))),
  Handle: ({ name }) => isolatedRun(xmlText(name)),
};

/** One component as plain HTML; `content` is what stands in it, as HTML. */
export function componentHtml(
  name: RenderedName,
  attributes: TreeProps,
  content: string,
  parts: StoryParts,
): string {
  return (writers[name] as Write<RenderedName>)(attributes as never, content, parts);
}

/** An image with its caption. An empty `alt` says that it is decoration. */
export function pictureHtml(
  locale: Locale,
  { url, width, height, alt, caption, credit }: FeedPicture,
): string {
  const words = [caption, credit && `(${credit})`].filter(Boolean).join(' ');
  const image = element('img', { src: url, alt, width, height });
  const said = words ? element('figcaption', {}, lineHtml(locale, words)) : '';
  return element('figure', {}, image, said);
}

/** A heading that no reader takes for one of the page's own, and what stands below it. */
export function titled(locale: Locale, title: string, content: string): string {
  return (title ? element('p', {}, strong(locale, title)) : '') + content;
}

/** A string that people typed, isolated and escaped. */
export function lineHtml(locale: Locale, text: string): string {
  return xmlText(plainLine(locale, text));
}

function strong(locale: Locale, text: string): string {
  return element('strong', {}, lineHtml(locale, text));
}

function saidBy(locale: Locale, speaker: string): string {
  return element('p', {}, lineHtml(locale, `— ${speaker}`));
}
