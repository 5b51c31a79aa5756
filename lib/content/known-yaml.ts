import yaml from 'yaml';

/** What our check made of front matter that has passed it, until Contentlayer asks for the same. */
const known = new Map<string, unknown>();
const MOST_KNOWN = 256;
/** Where a text of several lines ends depends on what stands behind it. */
const HAS_BLOCK_TEXT = /[|>]/;

/** Remembers the fields of front matter; Contentlayer's parser is given it from line end to line end. */
export function rememberFrontMatter(text: string, data: unknown): void {
  if (HAS_BLOCK_TEXT.test(text)) return;
  const [oldest] = known.keys();
  if (known.size >= MOST_KNOWN && oldest !== undefined) known.delete(oldest);
  known.set(`\n${text.replace(/\n$/, '')}`, data);
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
