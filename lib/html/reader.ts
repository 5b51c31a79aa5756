import type { BlockContent, PhrasingContent } from 'mdast';
import type { HtmlElement } from './html-node';

/** How HTML is read: what is taken for what beyond the plain elements. */
export type HtmlReader = {
  /** Where a link leads; undefined keeps its text alone. */
  link: (href: string) => string | undefined;
  /** Lines end where they end in the source, and empty lines part paragraphs, as in WordPress' older editor. */
  keepsLines?: boolean;
  /** Changes text as it is read. */
  text?: (text: string) => string;
  /** A block in place of an element such as an image; undefined leaves it to the plain reading. */
  block?: (element: HtmlElement, inner: () => BlockContent[]) => BlockContent[] | undefined;
  /** Something in place of an element inside a sentence. */
  inline?: (element: HtmlElement) => PhrasingContent[] | undefined;
  /** A comment between blocks. */
  comment?: (text: string) => void;
  /** An element whose content is left out. */
  dropped?: (element: HtmlElement) => void;
};

/** Elements that hold nothing to read, whatever they contain. */
export const NOTHING = new Set('script style head title meta link template noscript'.split(' '));

export const BLOCKS = new Set(
  (
    'p div section article main header footer nav aside address center ul ol li dl dt dd table caption ' +
    'blockquote h1 h2 h3 h4 h5 h6 pre figure figcaption hr details summary fieldset form img iframe video ' +
    'audio object embed'
  ).split(' '),
);

/** The end of a paragraph inside a sentence: an empty line of the source. */
export const PARAGRAPH_END = 'paragraph-end';

export function isParagraphEnd(node: PhrasingContent): boolean {
  return node.type === 'break' && node.data !== undefined && PARAGRAPH_END in node.data;
}
