import { xmlText } from '../../xml';

/** A text, or an element: what a page shows, drawn as HTML by the server and as elements by a browser. */
export type View = string | ViewElement;
export type ViewElement = [tag: string, attributes: ViewAttributes, ...children: View[]];
type ViewAttributes = Record<string, string | number>;

const WITHOUT_END = new Set(['img', 'source']);

/** The HTML of views; texts and values of attributes are escaped. */
export function viewHtml(views: View[]): string {
  let html = '';
  for (const view of views) html += typeof view === 'string' ? xmlText(view) : elementHtml(view);
  return html;
}

function elementHtml([tag, attributes, ...children]: ViewElement): string {
  let html = `<${tag}`;
  for (const [name, value] of Object.entries(attributes))
    html += ` ${name}="${xmlText(String(value))}"`;
  return WITHOUT_END.has(tag) ? `${html}>` : `${html}>${viewHtml(children)}</${tag}>`;
}

/** The elements of views; texts are set as texts, never as HTML. */
export function viewNodes(views: View[]): (Node | string)[] {
  return views.map((view) => {
    if (typeof view === 'string') return view;
    const [tag, attributes, ...children] = view;
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes))
      element.setAttribute(name, String(value));
    element.append(...viewNodes(children));
    return element;
  });
}
