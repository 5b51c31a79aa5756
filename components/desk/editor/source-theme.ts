import { EditorView } from '@codemirror/view';

/** Arabic needs tall lines; everything else follows the desk's own colours. */
export const sourceTheme = EditorView.theme({
  '&': { fontSize: '1rem', backgroundColor: 'var(--paper)', color: 'var(--ink)' },
  '&.cm-focused': { outline: '3px solid var(--link)', outlineOffset: '2px' },
  '.cm-scroller': { fontFamily: 'inherit', lineHeight: '1.9', minHeight: '24rem' },
  '.cm-content': { caretColor: 'var(--ink)', paddingBlock: '0.75rem' },
  '.cm-line[dir="rtl"]': { textAlign: 'right' },
  '.cm-line[dir="ltr"]': { textAlign: 'left' },
  '.cm-gutters': { backgroundColor: 'var(--surface)', color: 'var(--muted)', border: 'none' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
  '.cm-cursor': { borderInlineStartColor: 'var(--ink)' },
  '.cm-selectionBackground, &.cm-focused .cm-selectionBackground': {
    backgroundColor: 'color-mix(in srgb, var(--link) 25%, transparent) !important',
  },
});
