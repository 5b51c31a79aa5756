import { describe, expect, it } from 'vitest';
import { typedDescription } from '../http/typed-description';
import { patchRecord, readDescription } from './description';

const RECORD = `alt:
  ar: 'لوحة من 12\u00a0لونًا.'
  en: >-
    A panel of
    12\u00a0colours.
caption:
  ar: |
    سطر.
    وسطر.
  en: A line.
credit:
  ar: 'تصوير: ليلى'
  en: 'Photograph: Layla'
licence: CC BY 4.0
focus: { x: 0.333, y: 0.505 }
`;

/** What the form sends back when somebody changed these fields alone. */
function sent(changed: Record<string, string>): (name: string) => string {
  const { alt, caption, credit, licence, focus } = readDescription(RECORD);
  const percent = (share: number) => String(Math.round(share * 100));
  const fields: Record<string, string> = {
    'alt-ar': alt.ar,
    'alt-en': alt.en,
    'caption-ar': caption.ar,
    'caption-en': caption.en,
    'credit-ar': credit.ar,
    'credit-en': credit.en,
    licence,
    'focus-x': percent(focus.x),
    'focus-y': percent(focus.y),
    ...changed,
  };
  return (name) => fields[name] ?? '';
}

describe('patchRecord', () => {
  it('keeps every byte of what was not typed anew in the form', () => {
    expect(patchRecord(RECORD, typedDescription(sent({})))).toBe(RECORD);
    expect(patchRecord(RECORD, typedDescription(sent({ licence: 'CC0' })))).toBe(
      RECORD.replace('CC BY 4.0', 'CC0'),
    );
    expect(patchRecord(RECORD, typedDescription(sent({ 'focus-y': '20' })))).toContain(
      'x: 0.333\n  y: 0.2\n',
    );
  });
});
