type Text = readonly [reason: string, remedy: string];

/** What the content check says of one kind of problem, in both languages; `{name}` stands for a detail. */
export type ProblemText = { severity: 'error' | 'warning'; en: Text; ar: Text };

export const error = (en: Text, ar: Text): ProblemText => ({ severity: 'error', en, ar });
export const warning = (en: Text, ar: Text): ProblemText => ({ severity: 'warning', en, ar });
