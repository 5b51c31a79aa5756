import yaml from 'yaml';

/** What our check made of front matter that has passed it, until Contentlayer asks for the same. */
const known = new Map<string, unknown>();
const MOST_KNOWN = 256;

/** Remembers the fields of front matter; Contentlayer's parser is given it with the line end before it. */
export function rememberFrontMatter(text: string, data: unknown): void {
  const [oldest] = known.keys();
  if (known.size >= MOST_KNOWN && oldest !== undefined) known.delete(oldest);
  known.set(`\n${text}`, data);
}

/** `yaml` for Contentlayer, when it is packed (scripts/contentlayer-in-turn.mjs): nothing is parsed twice. */
export const knownYaml = {
  parse(text: string): unknown {
    const data = known.get(text);
    if (data === undefined) return yaml.parse(text);
    known.delete(text);
    return data;
  },
};
