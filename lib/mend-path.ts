/** Drops what copying adds to a URL: closing marks of the sentence, bidi marks, slashes, capitals. */
export function mendPath(path: string): string {
  return path
    .normalize('NFC')
    .replace(/[\u200b-\u200f\u061c\u2066-\u2069\ufeff]/g, '')
    .replace(/[\s/،؛,;.!؟?»«"'”’)\]]+$/u, '')
    .replace(/\/{2,}/g, '/')
    .toLowerCase();
}
