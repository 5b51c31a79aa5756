import { hasArabic } from './letters';

/** Plain text, or a run that must be drawn left to right inside Arabic. */
export type Run = { text: string; isolate: boolean };

/**
 * Runs that the bidi algorithm draws wrong between Arabic words unless they are isolated
 * (see ../../docs/arabic.md): addresses, handles, phone numbers, scores, ranges, signed and
 * currency amounts, ISO dates, and Latin words with the marks that belong to them.
 * Left alone because they are drawn right: plain numbers, `9:00`, `28/12/2025`, `75%`.
 */
const ISOLATED = [
  String.raw`https?:\/\/[^\s،؛»<>]+[\w/]`,
  String.raw`[\w.+-]+@[\w-]+(?:\.[\w-]+)+`,
  String.raw`[@#][A-Za-z_]\w*`,
  String.raw`\+\d[\d ()-]{5,}\d`,
  String.raw`\d{4}-\d{2}-\d{2}`,
  String.raw`\d{1,2}:\d{2} ?[-–] ?\d{1,2}:\d{2}`,
  String.raw`(?<![\d\w])[-−+±]\d[\d.,]*%?`,
  String.raw`[$€£¥]\s?\d[\d.,]*`,
  String.raw`\d+(?:[.,]\d+)?[-–]\d+(?:[.,]\d+)?`,
  String.raw`[A-Za-zÀ-ɏ][\wÀ-ɏ'’.&/+#!-]*(?:[ ,]+(?:[A-Za-zÀ-ɏ0-9][\wÀ-ɏ'’.&/+#!-]*))*`,
].join('|');

/** Splits Arabic text into runs; text without Arabic letters stays one run. */
export function isolateRuns(text: string): Run[] {
  if (!hasArabic(text)) return [{ text, isolate: false }];

  const runs: Run[] = [];
  let end = 0;
  for (const match of text.matchAll(new RegExp(ISOLATED, 'gu'))) {
    const run = match[0].replace(/[.,!'’/-]+$/u, (tail) => (/^[+#!]/.test(tail) ? tail : ''));
    if (match.index > end) runs.push({ text: text.slice(end, match.index), isolate: false });
    runs.push({ text: run, isolate: true });
    end = match.index + run.length;
  }
  if (end < text.length) runs.push({ text: text.slice(end), isolate: false });
  return runs;
}
