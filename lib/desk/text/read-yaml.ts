import { type Document, parseDocument } from 'yaml';
import { UnpatchableError } from './patch-yaml';

/** A YAML text with `\n` line ends as nodes that know where they stand; throws if it has a fault. */
export function readYaml(text: string): Document {
  const document = parseDocument(text, { keepSourceTokens: true, version: '1.2' });
  const [fault] = document.errors;
  if (fault) throw new UnpatchableError(fault.message);
  return document as Document;
}
