/** What an import tells of one post; the words are in the messages, under `Import.notes`. */
export type NoteCode =
  // Left out
  | 'trash'
  | 'english-alone'
  | 'too-long'
  | 'refused'
  | 'already-there'
  // Carried in another way
  | 'draft'
  | 'private'
  | 'password'
  | 'future'
  | 'date-guessed'
  | 'title-missing'
  | 'slug-changed'
  | 'section-guessed'
  | 'second-section'
  | 'body-missing'
  | 'summary-made'
  | 'summary-cut'
  | 'emphasis-lost'
  | 'layout-lost'
  | 'author-guessed'
  | 'letters-mended'
  // Not carried
  | 'shortcode'
  | 'embed'
  | 'block'
  | 'script'
  | 'drawing'
  | 'element'
  | 'link'
  | 'missing-image'
  | 'comments'
  | 'address';

/** Why an image is not there; the words are under `Import.reasons`. */
export type ImageFault =
  | 'no-file'
  | 'bad-name'
  | 'empty'
  | 'too-large'
  | 'unknown-kind'
  | 'damaged'
  | 'too-small'
  | 'animated'
  | 'address'
  | 'answer'
  | 'late';

export type Note = { code: NoteCode; detail?: string; reason?: ImageFault };

/** Content is hostile and long: a note shows the beginning of what it is about, on one line. */
export function noteDetail(text: string): string {
  const line = text.replace(/[\s\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
  return line.length > 160 ? `${line.slice(0, 159)}…` : line;
}

/** Notes of one post, each said once. */
export class Notes {
  private readonly seen = new Map<string, Note>();

  add(code: NoteCode, detail?: string, reason?: ImageFault): void {
    const note: Note = {
      code,
      ...(detail !== undefined && { detail: noteDetail(detail) }),
      ...(reason && { reason }),
    };
    if (this.seen.size < 200) this.seen.set(`${code} ${note.detail ?? ''}`, note);
  }

  list(): Note[] {
    return [...this.seen.values()];
  }
}
