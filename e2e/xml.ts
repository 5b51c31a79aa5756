import { readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';
import { validateXML } from 'xmllint-wasm';

/** An element as a document says it; names keep their prefix. */
export type Xml = {
  name: string;
  attributes: Record<string, string>;
  children: Xml[];
  text: string;
};

/** The root of a document; throws if it is not well-formed, with its namespaces. */
export function parseXml(xml: string): Xml {
  const document: Xml = { name: '', attributes: {}, children: [], text: '' };
  const open = [document];
  const innermost = () => open.at(-1) as Xml;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value]);
    const own: Xml = { name, attributes: Object.fromEntries(values), children: [], text: '' };
    innermost().children.push(own);
    open.push(own);
  });
  parser.on('text', (text) => {
    innermost().text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return document.children[0] as Xml;
}

/** The children of that name. */
export function all(parent: Xml, name: string): Xml[] {
  return parent.children.filter((child) => child.name === name);
}

/** The text of the one child of that name; throws if there are more or none. */
export function only(parent: Xml, name: string): string {
  const [child, ...others] = all(parent, name);
  if (!child || others.length > 0)
    throw new Error(`<${parent.name}> has ${others.length + (child ? 1 : 0)} <${name}>, not one.`);
  return child.text;
}

const own = (name: string) => ({
  fileName: `${name}.xsd`,
  contents: readFileSync(`e2e/schemas/${name}.xsd`, 'utf8'),
});
/** The official one, as the library `sitemap` ships it. */
const official = () => ({
  fileName: 'sitemap.xsd',
  contents: readFileSync('node_modules/sitemap/schema/sitemap.xsd', 'utf8'),
});

/** What the XML Schema of sitemaps, or of their index, finds wrong. */
export async function schemaFaults(
  xml: string,
  kind: 'sitemap-all' | 'sitemap-index',
): Promise<string[]> {
  const { errors } = await validateXML({
    xml: { fileName: 'document.xml', contents: xml },
    schema: own(kind),
    preload: [official(), own('sitemap-image'), own('sitemap-news'), own('xhtml-link')],
  });
  return errors.map(({ message }) => message);
}
