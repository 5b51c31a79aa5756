import { parseYaml } from '@/lib/content/front-matter';
import { readLines } from './line-ends';
import { splitDocument } from './split-document';

/** The front matter of an MDX file as data; empty if it has none that can be read. */
export function documentFields(written: string): Record<string, unknown> {
  const parts = splitDocument(written);
  return (parts && yamlFields(parts.yaml)) ?? {};
}

/** YAML as data; undefined if it cannot be read. */
export function yamlFields(yaml: string): Record<string, unknown> | undefined {
  return parseYaml('', readLines(yaml).text, 0).value?.data;
}
