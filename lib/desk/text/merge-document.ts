import { type BodyConflict, mergeBody } from './merge-body';
import { mergeYaml } from './merge-yaml';
import { joinDocument, splitDocument } from './split-document';

/** What two people changed differently: keys of the front matter, and places of the body. */
export type Conflicts = { keys: string[]; blocks: BodyConflict[]; isWhole: boolean };

export type Merge = { isMerged: true; text: string } | { isMerged: false; conflicts: Conflicts };

const WHOLE: Merge = { isMerged: false, conflicts: { keys: [], blocks: [], isWhole: true } };

/**
 * Three versions of one MDX file into one: front matter by key, body by block. What both changed in
 * different ways is a conflict, never a choice; the result is `theirs` with our changes in it.
 */
export function mergeDocument(base: string, ours: string, theirs: string): Merge {
  if (ours === theirs || base === ours) return { isMerged: true, text: theirs };
  if (base === theirs) return { isMerged: true, text: ours };
  const [was, own, other] = [base, ours, theirs].map(splitDocument);
  if (!was || !own || !other) return WHOLE;
  const yaml = mergeYaml(was.yaml, own.yaml, other.yaml);
  const body = mergeBody(was.body, own.body, other.body);
  if (!yaml) return WHOLE;
  if (!body.isMerged || yaml.keys.length > 0) {
    const blocks = body.isMerged ? [] : body.conflicts;
    return { isMerged: false, conflicts: { keys: yaml.keys, blocks, isWhole: false } };
  }
  return { isMerged: true, text: joinDocument({ ...other, yaml: yaml.text, body: body.body }) };
}
