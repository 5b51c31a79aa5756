/** A parsed piece of HTML, whoever parsed it: the browser's DOM or the server's parser. */
export type HtmlNode = HtmlText | HtmlComment | HtmlElement;
type HtmlText = { text: string };
type HtmlComment = { comment: string };
export type HtmlElement = {
  name: string;
  attributes: Record<string, string>;
  children: HtmlNode[];
};

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'name' in node;
}

/** Every element below, in the order of the text. */
export function* elementsIn({ children }: HtmlElement): Generator<HtmlElement> {
  for (const child of children) {
    if (!isElement(child)) continue;
    yield child;
    yield* elementsIn(child);
  }
}

const LINES = /^(?:p|div|h[1-6]|ul|ol|li|dt|dd|tr|figure|figcaption|blockquote|pre)$/;

/** The text of an element as it stands in the source, with an end of line where one is seen. */
export function textOf(node: HtmlNode): string {
  if ('text' in node) return node.text;
  if (!isElement(node) || node.name === 'script' || node.name === 'style') return '';
  if (node.name === 'br') return '\n';
  return node.children.reduce((text, child) => {
    const own = textOf(child);
    const isLine = isElement(child) && LINES.test(child.name);
    const before = isLine && text !== '' && !text.endsWith('\n') ? '\n' : '';
    const isCell = isElement(child) && /^t[dh]$/.test(child.name);
    const after = isLine && !own.endsWith('\n') ? '\n' : isCell ? ' ' : '';
    return text + before + own + after;
  }, '');
}
