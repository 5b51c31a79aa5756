import { type Locale, locales } from '@/i18n/locales';
import type { Correction } from '../articles';
import { linkedStory } from '../content/linked-story';
import type { BodyTree, TreeNode } from '../content/tree';
import { xmlText } from '../xml';
import { bodyHtml } from './body-html';
import {
  type FeedPicture,
  lineHtml,
  pictureHtml,
  type StoryParts,
  type StoryWords,
  titled,
} from './component-html';
import { element } from './html';

export type StoryHtmlWords = StoryWords & {
  corrections: string;
  /** Of an English page that only sums the story up. */
  summaryOnly: string;
  readFull: string;
};

type StoryContent = {
  keyPoints: string[];
  tree: BodyTree;
  corrections: Correction[];
  hero?: FeedPicture;
  /** Where the whole story can be read, if this language only sums it up. */
  fullUrl?: string;
};

/** Everything that a story's page says, in one element that knows its language and direction. */
export function storyHtml(
  { keyPoints, tree, corrections, hero, fullUrl }: StoryContent,
  parts: Omit<StoryParts, 'words'> & { words: StoryHtmlWords },
): string {
  const { locale, words } = parts;
  return element(
    'div',
    { dir: locales[locale].dir, lang: locale },
    hero ? pictureHtml(locale, hero) : '',
    fullUrl ? summaryNote(words, fullUrl) : '',
    keyPoints.length > 0 ? list(locale, words.keyPoints, keyPoints) : '',
    bodyHtml(tree, parts),
    corrections.length > 0 ? list(locale, words.corrections, corrections.map(written(words))) : '',
  );
}

/** The stories and images that a body names in its components, and the stories that it links to. */
export function namedInTree(tree: BodyTree) {
  const named = { stories: [] as string[], images: [] as string[], linked: [] as string[] };
  const visit = (node: TreeNode) => {
    if (typeof node === 'string') return;
    const [tag, props, ...children] = node;
    if (tag === '@ReadAlso' && props) named.stories.push(String(props.slug));
    if (tag === '@Figure' && props) named.images.push(String(props.src));
    const linked = tag === 'a' && props ? linkedStory(String(props.href)) : undefined;
    if (linked) named.linked.push(linked);
    children.forEach(visit);
  };
  tree.forEach(visit);
  return named;
}

function summaryNote({ summaryOnly, readFull }: StoryHtmlWords, url: string): string {
  return element(
    'p',
    {},
    xmlText(summaryOnly),
    ' ',
    element('a', { href: url }, xmlText(readFull)),
  );
}

function list(locale: Locale, title: string, items: string[]): string {
  const points = items.map((item) => element('li', {}, lineHtml(locale, item)));
  return titled(locale, title, element('ul', {}, ...points));
}

function written({ correctedOn }: StoryHtmlWords) {
  return ({ date, text }: Correction) => `${correctedOn(date)}: ${text}`;
}
