import { documentFields } from '../text/document-fields';
import { patchDocument } from '../text/patch-document';

/** The fields of a text as an editor sees them; undefined if its front matter cannot be read. */
export function readFields(text: string): Record<string, unknown> | undefined {
  const fields = documentFields(text);
  return Object.keys(fields).length > 0 ? fields : undefined;
}

/** The text with one field changed; what is empty is taken away. Undefined if it cannot be patched. */
export function withField(text: string, name: string, value: unknown): string | undefined {
  const patch = patchDocument(text, { fields: { [name]: isNothing(value) ? undefined : value } });
  return patch.isPatched ? patch.text : undefined;
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/** What a new English page begins with. */
export const NEW_ENGLISH = "---\ntitle: ''\nsummary: ''\n---\n\n";
