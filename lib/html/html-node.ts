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

/** The text of an element, as it stands in the source. */
export function textOf(node: HtmlNode): string {
  if ('text' in node) return node.text;
  return isElement(node) ? node.children.map(textOf).join('') : '';
}
