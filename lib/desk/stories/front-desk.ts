import path from 'node:path';
import { isSlug } from '@/lib/content/check-attribute';
import { isThere } from '@/lib/engine/missing';
import { signatureOf } from '../accounts/account';
import type { Person } from '../accounts/permissions';
import { allow } from './allow';
import { commitChanges, type Shown, type StoryPlaces } from './commit-changes';
import { DeskError } from './desk-error';
import { FileChanges } from './file-changes';
import { type FrontChoice, frontPlaces, parseFront } from './front-choice';
import { patchFront } from './patch-front';
import { findSlugFolder } from './public-story';

const FILE = 'front.yaml';
/** The version of a file that is not there yet. */
const NOTHING = 'none';

/** Who chooses what stands on the front page. */
export class FrontDesk {
  constructor(private readonly places: StoryPlaces) {}

  /** What is chosen now, and the version that a change must name. */
  async read(person: Person): Promise<{ choice: FrontChoice; version: string }> {
    allow(person, 'front.edit');
    const changes = new FileChanges(this.places.repository.contentDir);
    const text = await changes.read(FILE);
    return { choice: parseFront(text ?? ''), version: changes.base.get(FILE) ?? NOTHING };
  }

  /** Publishes another choice; refuses it if somebody published one since this version. */
  async publish(person: Person, version: string, choice: FrontChoice): Promise<Shown> {
    allow(person, 'front.edit');
    await this.refuseInventions(choice);
    const shown = await commitChanges(this.places, person, async () => {
      const changes = new FileChanges(this.places.repository.contentDir);
      const text = await changes.read(FILE);
      if ((changes.base.get(FILE) ?? NOTHING) !== version) throw new DeskError('stale-front');
      changes.write(FILE, patchFront(text, choice));
      return { changes, subject: 'Front page' };
    });
    const [at, actor] = [new Date(), signatureOf(person)];
    const details = { commit: shown.commit };
    await this.places.audit.noteDone({ at, actor, action: 'front', subject: '', details });
    return shown;
  }

  /** Only stories and sections that exist, each once in its place, and no more than readers see. */
  private async refuseInventions({ lead, secondary, picks }: FrontChoice): Promise<void> {
    const { contentDir } = this.places.repository;
    const lists = [secondary, ...picks.map(({ stories }) => stories)];
    const isRight =
      secondary.length <= frontPlaces.secondary &&
      picks.every(({ stories }) => stories.length <= frontPlaces.picks) &&
      new Set(picks.map(({ section }) => section)).size === picks.length &&
      lists.every((list) => new Set(list).size === list.length);
    if (!isRight) throw new DeskError('bad-front');
    for (const { section } of picks)
      if (!isSlug(section) || !(await isThere(path.join(contentDir, `sections/${section}.yaml`))))
        throw new DeskError('bad-front');
    for (const slug of new Set([...(lead === undefined ? [] : [lead]), ...lists.flat()]))
      if (!isSlug(slug) || !(await findSlugFolder(contentDir, slug)))
        throw new DeskError('bad-front');
  }
}
