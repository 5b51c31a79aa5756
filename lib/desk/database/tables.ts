import type { ColumnType, Generated } from 'kysely';

/** Times are ISO dates in UTC, as text: they sort, and both databases keep them alike. */
type Time = string;

/** What the desk itself keeps beside the accounts. All of it can be lost without losing a story. */
export type Tables = {
  deskInvitation: {
    id: string;
    /** SHA-256 of the secret in the link, which is nowhere else. */
    secretHash: string;
    /** Null for the first chief, who says it. */
    email: string | null;
    role: string;
    /** A JSON list of sections; empty: all. */
    sections: string;
    invitedBy: string | null;
    expiresAt: Time;
    usedAt: ColumnType<Time | null, Time | null | undefined, Time | null>;
  };
  deskAudit: {
    id: Generated<number>;
    at: Time;
    /** Who did it, as `name <mail>`; empty for the system. */
    actor: string;
    action: string;
    subject: string;
    /** JSON. */
    details: string;
  };
  /** One row a story of the content folder, public or not: made again from the engine's memory at any time. */
  deskStory: {
    folder: string;
    month: string;
    slug: string;
    title: string;
    /** Empty without an English page. */
    titleEn: string;
    section: string;
    status: string;
    /** A JSON list. */
    authors: string;
    /** In UTC, so that text sorts as time. */
    publishedAt: Time;
    updatedAt: string;
    /** How many errors keep its last version from readers. */
    errors: number;
    /** Its titles, summary, slug and authors, normalised for search. */
    words: string;
  };
  /** Which version of a month's memory the rows were made from. */
  deskMonth: { month: string; stamp: string };
  /** One row a link to the preview of a draft; a revoked one is deleted. */
  deskShare: {
    /** SHA-256 of the token in the link, which is nowhere else. */
    tokenHash: string;
    draft: string;
    /** The account that made it: the link works while this person may edit the draft. */
    sharedBy: string;
    expiresAt: Time;
    /** SHA-256 of the cookie of the one browser that opened it; null before. */
    browserHash: ColumnType<string | null, string | null | undefined, string | null>;
  };
  /** Who has which draft open; a row counts for seconds only. */
  deskPresence: { draft: string; person: string; name: string; at: Time };
  /** A phone's code that opened a session: it opens no other one. */
  deskUsedCode: { person: string; code: string; at: Time };
  /** Better Auth's own table, as far as the desk reads it. */
  user: {
    id: string;
    name: string;
    email: string;
    role: string;
    sections: string;
    twoFactorEnabled: number | boolean | null;
    isActive: number | boolean;
    createdAt: ColumnType<unknown, never, never>;
  };
};
