import type { Locale } from '@/i18n/locales';
import { isolateRuns } from './isolate-runs';

const RIGHT_TO_LEFT_MARK = '\u200f';
const LEFT_TO_RIGHT_ISOLATE = '\u2066';
const POP_ISOLATE = '\u2069';
/** Embeddings and overrides: they leak into what stands behind them. */
const OVERRIDES = /[\u202a-\u202e]/g;

/** Readers order a line by its first strong character: Latin must not turn an Arabic one. */
export function inDirection(locale: Locale, title: string): string {
  return locale === 'ar' && /^[^\p{L}]*\p{Script=Latin}/u.test(title)
    ? RIGHT_TO_LEFT_MARK + title
    : title;
}

/** A run that is drawn left to right wherever it stands, without any markup. */
export function isolatedRun(text: string): string {
  return LEFT_TO_RIGHT_ISOLATE + text.replace(OVERRIDES, '') + POP_ISOLATE;
}

/** Text for a place that has no markup, such as a feed's title: its foreign runs are isolated. */
export function plainLine(locale: Locale, text: string): string {
  const safe = text.replace(OVERRIDES, '');
  if (locale !== 'ar') return safe;
  const runs = isolateRuns(safe).map((run) => (run.isolate ? isolatedRun(run.text) : run.text));
  return inDirection(locale, runs.join(''));
}
