import { patchYaml } from '../text/patch-yaml';
import { type ListItem, rearrangeList } from '../text/rearrange-list';
import { type FrontChoice, parseFront } from './front-choice';

/** `front.yaml` with another choice in it: only the lines of what was chosen anew change. */
export function patchFront(written: string | undefined, choice: FrontChoice): string {
  const before = parseFront(written ?? '');
  let text = patchYaml(written ?? '', { lead: choice.lead });
  text = rearrange(text, ['secondary'], before.secondary, choice.secondary);
  for (const [index, { section, stories }] of before.picks.entries()) {
    const wish = choice.picks.find((own) => own.section === section)?.stories ?? [];
    if (wish.length > 0) text = rearrange(text, ['picks', index, 'stories'], stories, wish);
  }
  const isEmpty = (section: string) =>
    !choice.picks.some((own) => own.section === section && own.stories.length > 0);
  const kept: ListItem[] = before.picks.flatMap(({ section }, index) =>
    isEmpty(section) ? [] : [index],
  );
  const added = choice.picks
    .filter(({ stories }) => stories.length > 0)
    .filter(({ section }) => !before.picks.some((own) => own.section === section))
    .map((value) => ({ value }));
  return kept.length === before.picks.length && added.length === 0
    ? text
    : rearrangeList(text, ['picks'], [...kept, ...added]);
}

function rearrange(
  text: string,
  path: [string, ...(string | number)[]],
  before: string[],
  after: string[],
): string {
  if (before.join() === after.join()) return text;
  const order = after.map((slug): ListItem => {
    const known = before.indexOf(slug);
    return known < 0 ? { value: slug } : known;
  });
  return rearrangeList(text, path, order);
}
