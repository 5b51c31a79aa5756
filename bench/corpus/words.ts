/** The words of a text written with single spaces or line breaks between them. */
export function words(text: string): string[] {
  return text.trim().split(/\s+/);
}

/** Phrases written with a bar between them. */
export function phrases(text: string): string[] {
  return text.split('|').map((phrase) => phrase.trim().replace(/\s+/g, ' '));
}
