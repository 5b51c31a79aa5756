import { RangeSetBuilder } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';

const ARABIC = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;
const LATIN = /[A-Za-z\u00C0-\u02AF]/;

/** The direction of one line: by its first letter; what is written in code runs left to right. */
export function directionOfLine(line: string): 'rtl' | 'ltr' {
  const text = line.replace(/^[\s#>*\-\d.|]+/, '');
  if (text.startsWith('<') || /^[A-Za-z]\w*:/.test(text)) return 'ltr';
  for (const character of text) {
    if (ARABIC.test(character)) return 'rtl';
    if (LATIN.test(character)) return 'ltr';
  }
  return 'rtl';
}

const marks = {
  rtl: Decoration.line({ attributes: { dir: 'rtl' } }),
  ltr: Decoration.line({ attributes: { dir: 'ltr' } }),
};

/** Gives every visible line of the source its own direction. */
export const lineDirections = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = decorate(view);
    }

    update({ docChanged, viewportChanged, view }: ViewUpdate) {
      if (docChanged || viewportChanged) this.decorations = decorate(view);
    }
  },
  { decorations: ({ decorations }) => decorations },
);

function decorate({ visibleRanges, state }: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to } of visibleRanges) {
    for (let position = from; position <= to; ) {
      const line = state.doc.lineAt(position);
      builder.add(line.from, line.from, marks[directionOfLine(line.text)]);
      position = line.to + 1;
    }
  }
  return builder.finish();
}
