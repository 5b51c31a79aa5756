import type { Shown } from '../stories/commit-changes';
import { goTo, withError } from './form-route';

/** To the page that says what was done and after how long readers saw it, or what kept it from them. */
export function shownAnswer(page: string, done: string, { ms, problems }: Shown): Response {
  if (problems.length > 0) return goTo(withError(page, page, 'kept-back'));
  return goTo(`${page}?done=${done}&ms=${ms}`);
}
