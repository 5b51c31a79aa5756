import type { DraftAnswer } from '../http/draft-body';
import type { DraftFiles } from '../stories/draft-store';
import type { Answer, AskDesk } from './ask-desk';
import { DraftTexts } from './draft-texts';
import type { CopyShelf } from './local-copy';
import type { PublishAnswer, SaveStatus, SessionState } from './session-state';

type Options = { ask: AskDesk; shelf: CopyShelf; now?: () => number };

const SAVE_AFTER_MS = 1500;
const RETRY_MS = 4000;

/**
 * One draft in one browser tab: its texts, saved to the server a moment after they are typed. What others save
 * comes in by a merge; nothing is overwritten on either side.
 */
export class DraftSession {
  readonly texts: DraftTexts;
  private state: SessionState;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isStopped = false;
  /** Answers of the server are taken in the order of the questions: an old one never follows a newer one. */
  private turn: Promise<unknown> = Promise.resolve();
  private readonly listeners = new Set<() => void>();
  private readonly now: () => number;

  constructor(
    draft: DraftAnswer,
    private readonly options: Options,
  ) {
    const { shelf, now = Date.now } = options;
    this.now = now;
    this.texts = new DraftTexts(draft.files, {
      id: draft.id,
      shelf,
      now,
      onShow: () => this.change({ status: this.statusNow() }),
      onWritten: () => this.saveSoon(),
    });
    this.state = { draft, status: 'saved', isPublishing: false, ...this.texts.state };
  }

  read = (): SessionState => this.state;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Saves now; resolves when the server has the texts or it is clear why not. */
  async save(): Promise<boolean> {
    clearTimeout(this.timer);
    await this.inTurn(() => this.saveOnce());
    return !this.texts.isDirty && this.state.status === 'saved';
  }

  /** Asks for a step with the draft as it is when its turn comes, and takes the draft of the answer. */
  exchange(name: string, body: (draft: DraftAnswer) => object): Promise<Answer<DraftAnswer>> {
    return this.inTurn(async () => {
      const answer = await this.options.ask<DraftAnswer>(name, body(this.state.draft));
      if (answer.kind === 'done') this.take(answer.value);
      return answer;
    });
  }

  /** Somebody else may have saved: their version comes in wherever it can. */
  async look(): Promise<void> {
    await this.exchange('draft/read', ({ id }) => ({ id }));
  }

  /**
   * Asks that the draft become public as it was saved last. Until the answer is there nothing is saved, and the
   * editors take no word: it would be neither in the story nor in a draft.
   */
  async publish(): Promise<Answer<PublishAnswer>> {
    this.change({ isPublishing: true });
    try {
      const answer = await this.inTurn(() => {
        const { id, version } = this.state.draft;
        return this.options.ask<PublishAnswer>('draft/publish', { id, version });
      });
      if (answer.kind === 'done') this.finish(answer.value);
      return answer;
    } finally {
      this.change({ isPublishing: false });
      this.saveSoon();
    }
  }

  /** Saves no more by itself. */
  stop(): void {
    clearTimeout(this.timer);
    this.isStopped = true;
  }

  /** The draft is public now, and no draft any more: nothing is saved after it. */
  private finish(published: PublishAnswer): void {
    this.stop();
    // A word that came in all the same stays in the browser, and the page of the draft shows it.
    if (!this.texts.isDirty) this.texts.dropOwnCopy();
    this.change({ published, status: 'saved' });
  }

  private async saveOnce(): Promise<void> {
    if (this.state.conflicts.length > 0) return;
    const files = this.texts.unsaved();
    if (Object.keys(files).length === 0) {
      this.change({ status: 'saved' });
      return;
    }
    const { draft, texts: sent } = this.state;
    this.change({ status: 'saving' });
    const { id, version } = draft;
    const answer = await this.options
      .ask<DraftAnswer>('draft/save', { id, version, files })
      .catch((error: unknown) => {
        // Whatever it was, the words are not known to be saved: they are sent again.
        this.unanswered(files);
        throw error;
      });
    if (answer.kind === 'done') {
      this.change({ error: undefined, savedAt: this.now() });
      this.take(answer.value, 'saved', sent);
    } else if (answer.kind === 'unreachable') this.unanswered(files);
    else if (answer.status === 401) this.failed('signed-out');
    else if (answer.error === 'conflict') await this.fetchTheirs();
    else {
      this.change({ status: 'refused', error: answer.error });
      if (answer.error === 'disk-full') this.saveSoon(RETRY_MS);
    }
  }

  private async fetchTheirs(): Promise<void> {
    const { id } = this.state.draft;
    const answer = await this.options.ask<DraftAnswer>('draft/read', { id });
    if (answer.kind === 'done') this.take(answer.value, 'unsaved');
    else this.failed('unreachable');
  }

  private take(draft: DraftAnswer, status: SaveStatus = 'saved', sent?: DraftFiles): void {
    this.texts.take(draft.files, () => this.change({ draft, status }), sent);
  }

  private unanswered(files: DraftFiles): void {
    this.texts.leaveUnanswered(files);
    this.failed('unreachable');
  }

  private failed(status: 'unreachable' | 'signed-out'): void {
    this.change({ status });
    this.saveSoon(RETRY_MS);
  }

  private saveSoon(afterMs = SAVE_AFTER_MS): void {
    clearTimeout(this.timer);
    const { isPublishing, conflicts } = this.state;
    if (this.isStopped || isPublishing || !this.texts.isDirty || conflicts.length > 0) return;
    this.timer = setTimeout(() => void this.save(), afterMs);
  }

  private statusNow(): SaveStatus {
    const { status } = this.state;
    if (this.texts.state.conflicts.length > 0) return 'conflict';
    if (status !== 'saved' && status !== 'conflict') return status;
    return this.texts.isDirty ? 'unsaved' : 'saved';
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.turn.then(work);
    // Who asked hears of an error; the next one's turn comes all the same.
    this.turn = result.catch(() => undefined);
    return result;
  }

  private change(change: Partial<SessionState>): void {
    this.state = { ...this.state, ...this.texts.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
