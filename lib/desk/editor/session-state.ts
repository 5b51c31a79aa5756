import type { Locale } from '@/i18n/locales';
import type { Problem } from '@/lib/content/problems';
import type { DraftAnswer } from '../http/draft-body';
import type { DraftFiles } from '../stories/draft-store';
import type { TextConflict } from './merging-texts';

/** Where the words on the screen are: with the server, on the way, or in this browser alone. */
export type SaveStatus =
  | 'saved'
  | 'unsaved'
  | 'saving'
  | 'unreachable'
  | 'signed-out'
  | 'conflict'
  | 'refused';

/** What the editor shows of a draft's texts. */
export type TextsState = {
  texts: DraftFiles;
  conflicts: TextConflict[];
  /** Rises when a text was replaced from outside the editor that shows it. */
  replaced: Record<Locale, number>;
  /** Rises when a form changed the front matter: the source shows it anew. */
  fieldEdits: number;
  hasLocalCopy: boolean;
};

/** What the editor shows of a draft. */
export type SessionState = TextsState & {
  draft: DraftAnswer;
  status: SaveStatus;
  /** The message of `Desk.errors` for a refusal. */
  error?: string;
  savedAt?: number;
  /** While the draft is becoming public: no word is taken. */
  isPublishing: boolean;
  /** Set when the draft became public and is a draft no more. */
  published?: PublishAnswer;
};

/** What came of a publish; `problems` kept the story from readers after all. */
export type PublishAnswer = { commit: string; ms: number; problems: Problem[] };
