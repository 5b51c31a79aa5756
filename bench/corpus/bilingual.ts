import { phrases } from './words';

export type Named = { ar: string; en: string };

/** Phrases in both languages, written `Arabic/English` with bars between them. */
export function bilingual(text: string): Named[] {
  return phrases(text).map((phrase) => {
    const [ar = '', en = ''] = phrase.split('/');
    return { ar, en };
  });
}
