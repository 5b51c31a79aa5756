import { type BodyPart, diffBlocks } from './diff-blocks';
import { diffWords, type WordRun } from './diff-words';
import type { PublicVersion } from './public-versions';

/** What a version changed; a part that stayed as it was is left out. */
type VersionChanges = {
  kind: 'first' | 'correction' | 'update';
  title?: WordRun[];
  summary?: WordRun[];
  keyPoints?: BodyPart[];
  corrections?: string[];
  body?: BodyPart[];
  /** It changed more than can be compared: only that it did is told. */
  isTooMuch: boolean;
};

export type ShownVersion = PublicVersion & { changes: VersionChanges };

/** So many versions are compared, the newest ones. */
const MOST_SHOWN = 20;
/** Words and paragraphs that may differ in one place. */
const MOST_CHANGES = 600;
/** Characters of two versions together that are compared, and that a whole history may show. */
const MOST_COMPARED = 120_000;
const MOST_TOLD = 240_000;

/** Versions that changed what readers see, newest first, each with what it changed. */
export async function versionChanges(
  newestFirst: AsyncIterable<PublicVersion>,
): Promise<ShownVersion[]> {
  const shown: ShownVersion[] = [];
  let told = 0;
  const show = (version: PublicVersion, before: PublicVersion | undefined) => {
    const changes = changesOf(before, version, told < MOST_TOLD);
    told += JSON.stringify(changes).length;
    shown.push({ ...version, changes });
  };
  let after: PublicVersion | undefined;
  for await (const version of newestFirst) {
    // The oldest of equal versions is the one with which it began.
    if (after && !isSameText(version, after)) show(after, version);
    after = version;
    if (shown.length === MOST_SHOWN) return shown;
  }
  if (after) show(after, undefined);
  return shown;
}

function isSameText(a: PublicVersion, b: PublicVersion): boolean {
  const text = ({ title, summary, keyPoints, corrections, blocks }: PublicVersion) =>
    JSON.stringify([title, summary, keyPoints, corrections, blocks]);
  return text(a) === text(b);
}

function changesOf(
  before: PublicVersion | undefined,
  after: PublicVersion,
  hasRoom: boolean,
): VersionChanges {
  if (!before) return { kind: 'first', isTooMuch: false };
  const corrections = after.corrections.filter((text) => !before.corrections.includes(text));
  const kind = corrections.length > 0 ? 'correction' : 'update';
  if (!hasRoom || sizeOf(before) + sizeOf(after) > MOST_COMPARED) return { kind, isTooMuch: true };
  const words = (key: 'title' | 'summary') =>
    before[key] === after[key] ? undefined : diffWords(before[key], after[key], MOST_CHANGES);
  const blocks = (key: 'keyPoints' | 'blocks') => {
    const parts = diffBlocks(before[key], after[key], MOST_CHANGES);
    return parts.some((part) => part.kind === 'changed') ? withContext(parts) : undefined;
  };
  return {
    kind,
    title: words('title'),
    summary: words('summary'),
    keyPoints: blocks('keyPoints'),
    ...(corrections.length > 0 && { corrections }),
    body: blocks('blocks'),
    isTooMuch: false,
  };
}

/** Only the paragraphs beside a change stay: the others can be read in the story. */
function withContext(parts: BodyPart[]): BodyPart[] {
  return parts.map((part, index): BodyPart => {
    if (part.kind === 'changed') return part;
    const { blocks } = part;
    const after = index > 0 ? blocks.slice(0, 1) : [];
    const before = index < parts.length - 1 ? blocks.slice(-1) : [];
    return { kind: 'same', blocks: blocks.length > 1 ? [...after, ...before] : blocks };
  });
}

function sizeOf({ title, summary, keyPoints, blocks }: PublicVersion): number {
  return [title, summary, ...keyPoints, ...blocks].reduce((sum, text) => sum + text.length, 0);
}
