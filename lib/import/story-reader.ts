import type { BlockContent, PhrasingContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { elementsIn, type HtmlElement, isElement, textOf } from '../html/html-node';
import { readBlocks } from '../html/read-blocks';
import { readInlines } from '../html/read-inlines';
import type { HtmlReader } from '../html/reader';
import type { FoundImage, ImageRef } from './media-shelf';
import type { Notes } from './notes';
import { cleanText, plainText } from './parse-html';
import { emoji, galleryIds, imageRef, isPicture } from './picture-ref';

/** What a body needs to know of the site around it. */
export type StoryContext = {
  notes: Notes;
  /** Found beforehand: reading a body does not wait. */
  imageOf: (ref: ImageRef) => FoundImage | undefined;
  link: (href: string) => string | undefined;
  /** The texts of footnotes, by the name that the post gives them. */
  footnotes: ReadonlyMap<string, string>;
  /** Those that the text refers to. */
  usedFootnotes: Set<string>;
  keepsLines: boolean;
};

const KNOWN = new Set(
  (
    'a abbr acronym address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del ' +
    'details dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i ins kbd label li main mark ' +
    'nav nobr ol p pre q rp rt ruby s samp section small span strike strong sub summary sup table tbody td tfoot th ' +
    'thead time tr tt u ul var wbr noscript picture source img'
  ).split(' '),
);
const EMBEDS = /^(?:iframe|video|audio|object|embed)$/;
const DRAWINGS = /^(?:svg|canvas)$/;
const QUIET_BLOCKS = /^(?:more|nextpage|separator|spacer|footnotes|post-.*|template-part)$/;

/** Reads a post as a story: what Midad has a component for becomes one, and what is lost is noted. */
export function storyReader(context: StoryContext): HtmlReader {
  const { notes } = context;
  const reader: HtmlReader = {
    link: context.link,
    keepsLines: context.keepsLines,
    text: cleanText,
    dropped: ({ name }) => notes.add('script', name),
    comment: (text) => {
      const [, name = '', alone] = /^\s*wp:([\w/-]+)[\s\S]*?(\/)?\s*$/.exec(text) ?? [];
      if (alone && !QUIET_BLOCKS.test(name)) notes.add('block', name);
    },
    inline: (element) => inline(element, context, reader),
    block: (element) => block(element, context, reader),
  };
  return reader;
}

function inline(
  element: HtmlElement,
  { notes, footnotes, usedFootnotes }: StoryContext,
  reader: HtmlReader,
): PhrasingContent[] | undefined {
  const { name, attributes, children } = element;
  if (name === 'img') return emoji(element);
  if (DRAWINGS.test(name)) {
    notes.add('drawing', name);
    return [];
  }
  if (name === 'noscript') return readInlines(children, reader);
  const footnote = attributes['data-fn'];
  if (footnote && footnotes.has(footnote)) {
    usedFootnotes.add(footnote);
    return [{ type: 'footnoteReference', identifier: footnoteName(footnotes, footnote) }];
  }
  if (name === 'q')
    return [
      { type: 'text', value: '«' },
      ...readInlines(children, reader),
      { type: 'text', value: '»' },
    ];
  if (!KNOWN.has(name) && !/^(?:script|style|template|head|title|meta|link)$/.test(name))
    notes.add('element', name);
  return undefined;
}

function block(
  element: HtmlElement,
  context: StoryContext,
  reader: HtmlReader,
): BlockContent[] | undefined {
  const { name, children } = element;
  if (name === 'img') return isPicture(element) ? figure(imageRef(element), '', context) : [];
  if (name === 'figure') return readFigure(element, context, reader);
  if (EMBEDS.test(name)) return embed(element, context);
  if (name === 'noscript') return readBlocks(children, reader);
  if (name === 'form' || name === 'fieldset') context.notes.add('element', name);
  return undefined;
}

function readFigure(
  element: HtmlElement,
  context: StoryContext,
  reader: HtmlReader,
): BlockContent[] | undefined {
  const gallery = galleryIds(element);
  if (element.attributes['data-gallery'] !== undefined) {
    if (gallery.length === 0) context.notes.add('shortcode', '[gallery]');
    return gallery.flatMap((id) => figure({ id, src: '' }, '', context));
  }
  const inside = [...elementsIn(element)];
  const images = inside.filter((own) => own.name === 'img' && isPicture(own));
  const others = inside.filter(
    ({ name }) => /^(?:figure|table|blockquote|ul|ol|p|pre)$/.test(name) || EMBEDS.test(name),
  );
  const [image] = images;
  if (!image || images.length > 1 || others.some(({ name }) => name !== 'p')) return undefined;
  const caption = element.children.filter(
    (child) => !isElement(child) || child.name === 'figcaption',
  );
  const rest = element.children.filter((child) => isElement(child) && child.name !== 'figcaption');
  const words = rest.flatMap((child) =>
    readBlocks([child], {
      ...reader,
      block: (own, inner) => (own.name === 'img' ? [] : reader.block?.(own, inner)),
    }),
  );
  return [...figure(imageRef(image), caption.map(textOf).join(' '), context), ...words];
}

/** An image with its words; if it is not there its caption stays as a paragraph. */
function figure(ref: ImageRef, words: string, { imageOf, notes }: StoryContext): BlockContent[] {
  const caption = cleanText(words).replace(/\s+/g, ' ').trim();
  const found = imageOf(ref);
  if (found && 'name' in found) {
    const alt = plainText(ref.alt ?? '');
    const values = { src: found.name, ...(alt && { alt }), ...(caption && { caption }) };
    const attributes = Object.entries(values).map(([name, value]) => ({
      type: 'mdxJsxAttribute' as const,
      name,
      value,
    }));
    const node: MdxJsxFlowElement = {
      type: 'mdxJsxFlowElement',
      name: 'Figure',
      attributes,
      children: [],
    };
    return [node as unknown as BlockContent];
  }
  notes.add('missing-image', ref.src || `#${ref.id}`, found?.fault ?? 'no-file');
  return caption ? [{ type: 'paragraph', children: [{ type: 'text', value: caption }] }] : [];
}

/** What would be loaded from elsewhere is a link to it. */
function embed(element: HtmlElement, { notes, link }: StoryContext): BlockContent[] {
  const sources = [element, ...elementsIn(element)].map(
    ({ attributes }) => attributes.src || attributes['data-src'] || attributes.data || '',
  );
  const source = sources.find((own) => own !== '') ?? '';
  const url = link(source.startsWith('//') ? `https:${source}` : source);
  notes.add('embed', source || element.name);
  return url
    ? [
        {
          type: 'paragraph',
          children: [{ type: 'link', url, children: [{ type: 'text', value: url }] }],
        },
      ]
    : [];
}

/** `1`, `2` …: the names of footnotes in the text. */
export function footnoteName(footnotes: ReadonlyMap<string, string>, id: string): string {
  return String([...footnotes.keys()].indexOf(id) + 1);
}
