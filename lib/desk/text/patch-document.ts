import { type BodyPatch, patchBody } from './patch-body';
import { type Changes, patchYaml, UnpatchableError } from './patch-yaml';
import { joinDocument, splitDocument } from './split-document';

/** What an editor changed in one file: front matter by key, and the body by rich mode. */
export type DocumentChanges = {
  fields?: Changes;
  body?: { loaded: string; edited: string };
};

export type DocumentPatch =
  | { isPatched: true; text: string }
  | {
      isPatched: false;
      reason: 'no-front-matter' | Extract<BodyPatch, { isPatched: false }>['reason'];
    };

/** Brings an editor's changes into an MDX file; everything that nobody changed keeps its bytes. */
export function patchDocument(written: string, { fields, body }: DocumentChanges): DocumentPatch {
  const parts = splitDocument(written);
  if (!parts) return { isPatched: false, reason: 'no-front-matter' };
  try {
    const yaml = fields ? patchYaml(parts.yaml, fields) : parts.yaml;
    const patched = body && patchBody(parts.body, body.loaded, body.edited);
    if (patched && !patched.isPatched) return patched;
    return {
      isPatched: true,
      text: joinDocument({ ...parts, yaml, body: patched?.body ?? parts.body }),
    };
  } catch (error) {
    if (error instanceof UnpatchableError) return { isPatched: false, reason: 'unreadable' };
    throw error;
  }
}
