import type { Paragraph, RootContent } from 'mdast';
import { checkDocument } from '../content/check-document';
import { classify } from '../content/classify';
import { isError } from '../content/problems';
import { MAX_FILE_BYTES } from '../content/source-file';
import { isoInZone } from '../desk/stories/story-folder';
import { readBlocks } from '../html/read-blocks';
import { cutText } from './cut-text';
import { flatText } from './flat-text';
import type { FoundImage, ImageRef, MediaShelf } from './media-shelf';
import type { Notes } from './notes';
import { parseHtml, plainText } from './parse-html';
import { imagesIn } from './picture-ref';
import { wordPressTime } from './post-date';
import { safeBody } from './safe-body';
import { readShortcodes } from './shortcodes';
import type { PlannedStory } from './story-plan';
import { footnoteName, type StoryContext, storyReader } from './story-reader';
import { tidyBlocks } from './tidy-blocks';
import type { WxrItem } from './wxr-types';
import { yamlSlug } from './yaml-slug';

/** What a story says besides its text. */
export type StoryFacts = { section: string; label: string; topics: string[]; authors: string[] };

export type ConvertOptions = {
  story: PlannedStory;
  facts: StoryFacts;
  media: MediaShelf;
  link: (href: string) => string | undefined;
  notes: Notes;
};

const LONGEST_SUMMARY = 300;

/** A post as the text of a story's file; undefined if it cannot become one, which the notes tell. */
export async function convertPost(
  item: WxrItem,
  options: ConvertOptions,
): Promise<string | undefined> {
  const { story, notes } = options;
  const isOld = !item.content.includes('<!-- wp:');
  const nodes = parseHtml(readShortcodes(item.content, (code) => notes.add('shortcode', code)));
  const title = plainText(item.title);
  const footnotes = footnotesOf(item);
  const images = await findImages(imagesIn(nodes), options, title || story.slug);
  const context: StoryContext = {
    notes,
    imageOf: (ref) => images.get(imageKey(ref)),
    link: options.link,
    footnotes,
    usedFootnotes: new Set(),
    keepsLines: isOld,
  };
  const reader = storyReader(context);
  const blocks: RootContent[] = tidyBlocks(readBlocks(nodes, reader), notes);
  const excerpt = plainText(item.excerpt);
  const first = blocks.find((block) => block.type !== 'heading' && flatText(block) !== '');
  const { kept: summary, rest } = cutText(
    excerpt || (first ? flatText(first) : '') || title || story.slug,
    LONGEST_SUMMARY,
  );
  if (excerpt === '') notes.add('summary-made');
  if (title === '') notes.add('title-missing');
  if (blocks.length === 0) {
    notes.add('body-missing');
    blocks.push(...tidyBlocks([paragraph(excerpt || summary)], notes));
  } else if (excerpt !== '' && rest !== '') {
    notes.add('summary-cut');
    const isInBody = packed(blocks.map(flatText).join('')).includes(packed(rest));
    if (!isInBody) blocks.unshift(...tidyBlocks([paragraph(`…${rest}`)], notes));
  }
  const used = [...footnotes].filter(([id]) => context.usedFootnotes.has(id));
  const defined = used.map(([id, html]): RootContent => {
    const children = readBlocks(parseHtml(html), { ...reader, block: undefined });
    return { type: 'footnoteDefinition', identifier: footnoteName(footnotes, id), children };
  });
  const body = safeBody([...blocks, ...defined], notes);
  if (body === undefined) {
    notes.add('refused');
    return undefined;
  }
  const hero = await findHero(item, options, title || story.slug);
  const fields = frontMatter(item, options, {
    title: title || cutText(summary, 80).kept,
    summary,
    hero,
  });
  return checked(`---\n${fields.join('\n')}\n---\n\n${body}`, story, notes);
}

type Words = { title: string; summary: string; hero?: string };

function frontMatter(
  item: WxrItem,
  { story, facts }: ConvertOptions,
  { title, summary, hero }: Words,
): string[] {
  const words = [`title: ${JSON.stringify(title)}`, `summary: ${JSON.stringify(summary)}`];
  if (story.file === 'en.mdx') return [...words, 'coverage: full', `status: ${story.status}`];
  const changed = wordPressTime(item.modifiedGmt);
  const isLater =
    changed && changed.getTime() > Date.parse(story.publishedAt) && story.status === 'published';
  return [
    ...words,
    `section: ${yamlSlug(facts.section)}`,
    `label: ${facts.label}`,
    `status: ${story.status}`,
    `publishedAt: ${story.publishedAt}`,
    ...(isLater ? [`updatedAt: ${isoInZone(changed)}`] : []),
    ...(facts.topics.length > 0 ? [`topics: [${facts.topics.map(yamlSlug).join(', ')}]`] : []),
    `authors: [${facts.authors.map(yamlSlug).join(', ')}]`,
    ...(hero ? ['hero:', `  src: ${hero}`] : []),
  ];
}

/** The check that every story passes: nothing is written that it would refuse. */
function checked(text: string, { folder, file }: PlannedStory, notes: Notes): string | undefined {
  if (Buffer.byteLength(text) > MAX_FILE_BYTES) {
    notes.add('too-long');
    return undefined;
  }
  const path = classify(`${folder}/${file}`);
  if (path?.kind !== 'document') throw new Error(`${folder}/${file} is no place for a story.`);
  const problem = checkDocument({ file: `${folder}/${file}`, text }, path).problems.find(isError);
  if (problem) notes.add('refused', `${problem.line} ${problem.code}`);
  return problem ? undefined : text;
}

async function findImages(
  refs: ImageRef[],
  { media }: ConvertOptions,
  title: string,
): Promise<Map<string, FoundImage>> {
  const found = new Map<string, FoundImage>();
  for (const ref of refs) found.set(imageKey(ref), await media.find(ref, title));
  return found;
}

async function findHero(
  item: WxrItem,
  { media, notes }: ConvertOptions,
  title: string,
): Promise<string | undefined> {
  const id = item.meta.get('_thumbnail_id')?.trim();
  if (!id || !/^\d+$/.test(id)) return undefined;
  const found = await media.find({ id, src: '' }, title);
  if ('name' in found) return found.name;
  notes.add('missing-image', `#${id}`, found.fault);
  return undefined;
}

const imageKey = ({ id, src }: ImageRef) => `${id ?? ''} ${src}`;

function footnotesOf({ meta }: WxrItem): Map<string, string> {
  const found = new Map<string, string>();
  for (const note of parsedOrEmpty(meta.get('footnotes') ?? '')) {
    const { id, content } = note as { id?: unknown; content?: unknown };
    if (typeof id === 'string' && typeof content === 'string' && plainText(content) !== '')
      found.set(id, content);
  }
  return found;
}

function parsedOrEmpty(json: string): object[] {
  try {
    const list: unknown = json === '' ? [] : JSON.parse(json);
    return Array.isArray(list)
      ? list.filter((item) => typeof item === 'object' && item !== null)
      : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

const packed = (text: string) => text.replace(/\s+/g, '');

const paragraph = (value: string): Paragraph => ({
  type: 'paragraph',
  children: [{ type: 'text', value }],
});
