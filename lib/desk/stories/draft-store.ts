import { type Locale, localeCodes } from '@/i18n/locales';
import { type Repository, readRef } from '@/lib/git/repository';
import type { Person as Signature } from '../repository/commit-message';
import { draftRef, isDraftId, isEarlier, listDraftRefs } from '../repository/drafts';
import { readMany } from '../repository/read-files';
import { deleteRef, RefMovedError } from '../repository/write-commit';
import { DeskError } from './desk-error';
import { type DraftFacts, FACTS_FILE, parseFacts } from './draft-facts';
import { fileOf, newId, textsOf } from './draft-files';
import { mergeFiles } from './merge-files';
import { refuseLongTexts } from './text-limit';
import { writeDraft } from './write-draft';

export type DraftFiles = Partial<Record<Locale, string>>;

/** A draft as an editor loads it. `version` is what a save must name. */
export type Draft = {
  id: string;
  version: string;
  savedAt?: Date;
  facts: DraftFacts;
  files: DraftFiles;
};

export class NoDraftError extends Error {
  constructor(id: string) {
    super(id);
    this.name = 'NoDraftError';
  }
}

const TRIES = 20;

/** Stories that are being worked on: each a ref of its own in Git, away from what readers see. */
export class DraftStore {
  constructor(private readonly repository: Repository) {}

  async create(facts: DraftFacts, files: DraftFiles, by: Signature): Promise<Draft> {
    const id = newId();
    const parent = await readRef(this.repository, this.repository.branch);
    const version = await writeDraft(this.repository, id, {
      expected: undefined,
      parent,
      facts,
      files,
      by,
      subject: 'Begin',
    });
    return { id, version, facts, files };
  }

  /** Every draft that can be read, the one saved last first. */
  async list(): Promise<Draft[]> {
    return (await this.survey()).drafts;
  }

  /** Every draft that can be read, and the ids of those that cannot. */
  async survey(): Promise<{ drafts: Draft[]; damaged: string[] }> {
    const listed = await listDraftRefs(this.repository);
    const damaged = [...listed.damaged];
    const read = await this.readAll(listed.drafts);
    const drafts = listed.drafts.flatMap(({ id, savedAt }, index) => {
      const draft = read[index];
      if (!draft) damaged.push(id);
      return draft ? [{ ...draft, savedAt }] : [];
    });
    return { drafts, damaged: damaged.sort() };
  }

  async read(id: string): Promise<Draft> {
    if (!isDraftId(id)) throw new NoDraftError(id);
    const commit = await readRef(this.repository, draftRef(id));
    const draft = commit && (await this.readAll([{ id, commit }]))[0];
    if (draft) return draft;
    // A ref that leads nowhere is a draft too: its writer must not be told that it was never there.
    const isDamaged = commit || (await listDraftRefs(this.repository)).damaged.includes(id);
    throw isDamaged ? new DeskError('damaged-draft') : new NoDraftError(id);
  }

  /**
   * Saves texts that began from `version`. If somebody saved in between, both are merged by key and by
   * block; where that cannot be, nothing is saved and the error has both texts.
   */
  async save(
    id: string,
    version: string,
    files: DraftFiles,
    by: Signature,
    adjust: (facts: DraftFacts) => DraftFacts = (facts) => facts,
  ): Promise<Draft> {
    refuseLongTexts(files);
    return this.change(id, by, 'Save', async (now) => {
      const before = version === now.version ? now : await this.earlier(now, version);
      const merged = mergeFiles(before.files, files, now);
      const isChanged = localeCodes.some((locale) => merged[locale] !== now.files[locale]);
      return { ...now, files: merged, facts: isChanged ? adjust(now.facts) : now.facts };
    });
  }

  /** Takes a draft away; its last version stays in Git's log of the ref for as long as Git keeps it. */
  async discard(id: string, version: string): Promise<void> {
    await this.refuseOther(await this.read(id), version);
    try {
      await deleteRef(this.repository, draftRef(id), version);
    } catch (error) {
      if (error instanceof RefMovedError) throw new DeskError('stale-version');
      throw error;
    }
  }

  /** Refuses whoever looked at another version than the one there is, and says whether there ever was theirs. */
  async refuseOther(now: Draft, version: string): Promise<void> {
    if (now.version === version) return;
    await this.earlier(now, version);
    throw new DeskError('stale-version');
  }

  /** Changes what belongs to a draft besides its files; with `version`, only if that is still the newest. */
  async amend(
    id: string,
    by: Signature,
    subject: string,
    change: (facts: DraftFacts) => DraftFacts,
    version?: string,
  ): Promise<Draft> {
    return this.change(id, by, subject, async (now) => {
      if (version !== undefined) await this.refuseOther(now, version);
      return { ...now, facts: change(now.facts) };
    });
  }

  private async change(
    id: string,
    by: Signature,
    subject: string,
    work: (now: Draft) => Promise<Draft>,
  ): Promise<Draft> {
    for (let tries = 1; ; tries++) {
      const now = await this.read(id);
      const next = await work(now);
      if (JSON.stringify(next) === JSON.stringify(now)) return now;
      try {
        const version = await writeDraft(this.repository, id, {
          ...next,
          expected: now.version,
          by,
          subject,
        });
        return { ...next, version };
      } catch (error) {
        // Somebody else was faster: what they saved is merged with ours the next time round.
        if (!(error instanceof RefMovedError) || tries === TRIES) throw error;
      }
    }
  }

  /** An earlier version of this very draft: any other commit has texts that nobody merges with these. */
  private async earlier({ id, version: now }: Draft, version: string): Promise<Draft> {
    const isOurs = await isEarlier(this.repository, version, now);
    const [draft] = isOurs ? await this.readAll([{ id, commit: version }]) : [];
    if (!draft) throw new DeskError('unknown-version');
    return draft;
  }

  private async readAll(wanted: { id: string; commit: string }[]): Promise<(Draft | undefined)[]> {
    const names = [FACTS_FILE, ...localeCodes.map(fileOf)];
    const files = await readMany(
      this.repository,
      wanted.flatMap(({ commit }) => names.map((file) => ({ commit, file }))),
    );
    return wanted.map(({ id, commit }, index) => {
      const [bytes, ...texts] = files.slice(index * names.length, (index + 1) * names.length);
      const facts = bytes && parseFacts(bytes);
      return facts && { id, version: commit, facts, files: textsOf(texts) };
    });
  }
}
