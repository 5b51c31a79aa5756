import type { TreeElement, TreeNode } from './tree';

type Note = { key: string; kind: 'note' | 'source'; mentions: number };

/** Footnotes and sources of a body, numbered in the order in which the text first names them. */
export class Notes {
  private readonly notes: Note[] = [];

  /** The sign in the text that leads to a note; the same key is the same note. */
  mention(kind: Note['kind'], name: string): TreeElement {
    const key = `${kind} ${name}`;
    let index = this.notes.findIndex((note) => note.key === key);
    if (index < 0) index = this.notes.push({ key, kind, mentions: 0 }) - 1;
    const note = this.notes[index] as Note;
    note.mentions++;
    const number = index + 1;
    const id = mentionId(number, note.mentions);
    const href = `#note-${number}`;
    return ['sup', 0, ['a', { href, id, role: 'doc-noteref' }, String(number)]];
  }

  /** The list at the end of the body, with the ways back; `contentOf` gives a note's own words. */
  list(contentOf: (kind: Note['kind'], name: string) => TreeNode[]): TreeNode[] {
    const contents: TreeNode[][] = [];
    // A note may name a source that nothing named before: the list grows while it is read.
    for (const { kind, key } of this.notes)
      contents.push(contentOf(kind, key.slice(kind.length + 1)));
    if (contents.length === 0) return [];
    const items = contents.map((content, index): TreeElement => {
      const number = index + 1;
      const { mentions } = this.notes[index] as Note;
      const back = Array.from({ length: mentions }, (_, mention): TreeNode[] => [
        ' ',
        ['a', { href: `#${mentionId(number, mention + 1)}`, role: 'doc-backlink' }, '↑'],
      ]);
      return ['li', { id: `note-${number}` }, ...content, ...back.flat()];
    });
    const kinds = new Set(this.notes.map(({ kind }) => kind));
    const id = kinds.size === 2 ? 'sources-and-notes' : kinds.has('source') ? 'sources' : 'notes';
    return [['section', { id, role: 'doc-endnotes' }, ['ol', 0, ...items]]];
  }
}

function mentionId(number: number, mention: number): string {
  return mention === 1 ? `note-ref-${number}` : `note-ref-${number}-${mention}`;
}
