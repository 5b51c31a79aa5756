/** An MDX file in its parts, as written; joined they are the file again. */
export type DocumentParts = {
  /** A byte order mark, if any, and the first fence with its line end. */
  opening: string;
  yaml: string;
  /** The closing fence with its line end, if it has one. */
  closing: string;
  body: string;
};

/** Splits a file at its `---` fences; undefined if it does not begin with front matter. */
export function splitDocument(written: string): DocumentParts | undefined {
  const opening = /^\uFEFF?---[^\S\r\n]*(?:\r\n|\r|\n)/.exec(written)?.[0];
  if (opening === undefined) return undefined;
  const rest = written.slice(opening.length);
  const closing = /^---[^\S\r\n]*(?:\r\n|\r|\n|$)/m.exec(rest);
  if (!closing) return undefined;
  return {
    opening,
    yaml: rest.slice(0, closing.index),
    closing: closing[0],
    body: rest.slice(closing.index + closing[0].length),
  };
}

/** The file of these parts. */
export function joinDocument({ opening, yaml, closing, body }: DocumentParts): string {
  return opening + yaml + closing + body;
}
