import { signatureOf } from '../accounts/account';
import type { Person } from '../accounts/permissions';
import { yamlFields } from '../text/document-fields';
import { patchDocument } from '../text/patch-document';
import { rearrangeList } from '../text/rearrange-list';
import { joinDocument, splitDocument } from '../text/split-document';
import { allow } from './allow';
import { commitChanges, type Shown, type StoryPlaces } from './commit-changes';
import { DeskError } from './desk-error';
import { readLyingStory, refuseFaults } from './lying-story';
import { replaceOnce } from './replace-once';
import { isoInZone } from './story-folder';

export type CorrectionWish = {
  /** What was wrong and what is right, for Arabic and for English readers. */
  text: string;
  textEn?: string;
  /** A passage of the Arabic article, exactly as it stands there, and what is to stand in its place. */
  find?: string;
  replace?: string;
};

const MOST_LETTERS = 2000;

/** Publishes a dated correction of a public story in one step, with the words that it corrects. */
export async function correctStory(
  places: StoryPlaces,
  person: Person,
  slug: string,
  wish: CorrectionWish,
): Promise<Shown> {
  const shown = await commitChanges(places, person, async () => {
    const { folder, changes, text, fields, section, title } = await readLyingStory(places, slug);
    allow(person, 'story.correct', { section });
    if (fields.status !== 'published') throw new DeskError('not-public');
    const corrected = correctedText(text, wish, isoInZone(places.now?.() ?? new Date()));
    await refuseFaults(places, { folder, id: slug, text: corrected });
    changes.write(`${folder}/ar.mdx`, corrected);
    return { changes, subject: `Correct: ${title}`, trailers: [{ key: 'Story', value: folder }] };
  });
  const [at, actor] = [new Date(), signatureOf(person)];
  const details = { commit: shown.commit };
  await places.audit.noteDone({ at, actor, action: 'correct', subject: slug, details });
  return shown;
}

function correctedText(written: string, wish: CorrectionWish, at: string): string {
  const [text, textEn, find, replace] = [wish.text, wish.textEn, wish.find, wish.replace].map(line);
  if (!text || text.length > MOST_LETTERS || (textEn ?? '').length > MOST_LETTERS)
    throw new DeskError('empty-correction');
  if (Boolean(find) !== Boolean(replace)) throw new DeskError('half-replacement');
  const replaced = find && replace ? replaceOnce(written, find, replace) : written;
  const dated = patchDocument(replaced, { fields: { updatedAt: at } });
  const parts = dated.isPatched && splitDocument(dated.text);
  if (!parts) throw new DeskError('has-errors');
  const value = { date: at, text, ...(textEn && { textEn }) };
  return joinDocument({ ...parts, yaml: appended(parts.yaml, value) });
}

function appended(yaml: string, value: object): string {
  const known = yamlFields(yaml)?.corrections;
  const kept = Array.isArray(known) ? [...known.keys()] : [];
  return rearrangeList(yaml, ['corrections'], [...kept, { value }]);
}

/** What was typed, as one line. */
function line(typed: string | undefined): string | undefined {
  return typed?.replace(/\s*[\r\n]\s*/g, ' ').trim();
}
