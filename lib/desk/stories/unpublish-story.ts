import { localeCodes } from '@/i18n/locales';
import { paths } from '@/lib/paths';
import { signatureOf } from '../accounts/account';
import type { Person } from '../accounts/permissions';
import { patchDocument } from '../text/patch-document';
import { allow } from './allow';
import { commitChanges, type Shown, type StoryPlaces } from './commit-changes';
import { DeskError } from './desk-error';
import { isStoryPublic, readLyingStory, refuseFaults } from './lying-story';
import { patchRedirects } from './patch-redirects';

/**
 * Takes a story away from readers: its address says that it is gone or, with `to`, leads to that story. It can
 * be published again from a draft.
 */
export async function unpublishStory(
  places: StoryPlaces,
  person: Person,
  slug: string,
  { to }: { to?: string } = {},
): Promise<Shown> {
  const shown = await commitChanges(places, person, async () => {
    const { folder, changes, text, fields, section, title } = await readLyingStory(places, slug);
    allow(person, 'story.unpublish', { section });
    if (fields.status === 'withdrawn' && to === undefined) throw new DeskError('already-withdrawn');
    if (to !== undefined && (to === slug || !(await isStoryPublic(places, to))))
      throw new DeskError('no-target');
    const patch = patchDocument(text, { fields: { status: 'withdrawn' } });
    if (!patch.isPatched) throw new DeskError('has-errors');
    await refuseFaults(places, { folder, id: slug, text: patch.text });
    changes.write(`${folder}/ar.mdx`, patch.text);
    if (to !== undefined) {
      const moves = localeCodes.map((locale) => ({
        from: paths.article(locale, slug),
        to: paths.article(locale, to),
      }));
      changes.write('redirects.yaml', patchRedirects(await changes.read('redirects.yaml'), moves));
    }
    // Before the commit too: a desk that is killed behind it must not bring the story back when it is due.
    await sendDraftBack(places, person, slug);
    return { changes, subject: `Unpublish: ${title}`, trailers: [{ key: 'Story', value: folder }] };
  });
  await places.audit.noteDone({
    at: new Date(),
    actor: signatureOf(person),
    action: 'unpublish',
    subject: slug,
    details: { commit: shown.commit, ...(to !== undefined && { to }) },
  });
  await sendDraftBack(places, person, slug);
  return shown;
}

/** Nothing that was approved or planned before brings the story back by itself. */
async function sendDraftBack({ drafts }: StoryPlaces, person: Person, slug: string): Promise<void> {
  for (const { id, facts } of await drafts.list())
    if (facts.slug === slug && (facts.state !== 'writing' || facts.schedule))
      await drafts.amend(id, person, 'Unpublish', (now) => ({
        ...now,
        state: 'writing',
        approvedBy: undefined,
        schedule: undefined,
      }));
}
