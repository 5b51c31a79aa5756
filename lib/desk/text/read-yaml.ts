import { type Document, parseDocument } from 'yaml';
import { repeatedKeys } from '@/lib/content/repeated-keys';
import { UnpatchableError } from './patch-yaml';

/** A YAML text with `\n` line ends as nodes that know where they stand; throws if it has a fault. */
export function readYaml(text: string): Document {
  const document = parseDocument(text, {
    keepSourceTokens: true,
    uniqueKeys: false,
    version: '1.2',
  });
  const [fault] = document.errors;
  if (fault) throw new UnpatchableError(fault.message);
  if (repeatedKeys(document).length > 0) throw new UnpatchableError('Map keys must be unique');
  return document as Document;
}
